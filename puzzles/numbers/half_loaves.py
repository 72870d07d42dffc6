loaves = [0.5, 1.5, 2.5, 3.5]

print([round(loaf) for loaf in loaves])
print(sum(loaves))
print(sum(round(loaf) for loaf in loaves))
