names = ["bob", "Al", "Cleo"]

print(sorted(names))
print(sorted(names, key=str.lower))
print(names[0])
