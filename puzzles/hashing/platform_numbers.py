platforms = {3, 1, 2}
print(*platforms)

platforms.add(8)
print(*platforms)
