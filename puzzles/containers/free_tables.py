tables = [2, 4, 1, 3, 1]

print(tables.pop(1))
print(tables)

tables.remove(1)
print(tables)
