flags = 1 << 70

print(flags > 0)
print(~0)
print(-1 >> 5)
print(~5 & 0xFF)
