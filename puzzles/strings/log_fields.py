line = "GET  /cart   200"

fields = line.split(" ")
print(len(fields))
print(len(line.split()))
print(fields[1] == "")
