age = "41"

print(age * 2)
print(age + "1")
print(age + 1)
