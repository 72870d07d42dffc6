line = {0: "Ana", 1: "Ben", 2: "Cleo"}

line[len(line)] = line.pop(0)

print(line)
