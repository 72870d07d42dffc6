lines = iter(["milk", "eggs", "END", "call home"])

shopping = iter(lines.__next__, "END")
print(list(shopping))

print(list(lines))
print(list(shopping))
