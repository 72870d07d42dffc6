path = "srv//data////logs"

print(path.count("//"))
print(path.replace("//", "/"))
