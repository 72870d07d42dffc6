side = 5

print(side ^ 2)
print(side ** 2)
print(2 ^ 2)
