path = "C:\\temp"

print(path)
print([path])
print(len(path))
