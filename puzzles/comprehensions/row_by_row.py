row = ["a", "b"]

print([row * 2 for row in row])
print(row)
