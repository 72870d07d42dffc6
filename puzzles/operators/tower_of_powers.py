base = 2

print(base ** 3 ** 2)
print(base ** -1 ** 2)
print(-base ** 2)
