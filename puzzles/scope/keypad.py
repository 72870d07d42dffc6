keys = []
for digit in (1, 2, 3):
    keys.append(lambda tens=digit: 10 * tens + digit)

print([key() for key in keys])
print(keys[0](7))
