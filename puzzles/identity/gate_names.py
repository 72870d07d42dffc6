from sys import intern

first = intern("".join(["north", " ", "gate"]))
second = "".join(["north", " ", "gate"])

print(first is second)
print(first is intern(second))
print(second is intern(second))
