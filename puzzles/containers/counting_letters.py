from collections import Counter

letters = Counter("tea")
print(letters["x"])
print("x" in letters)

plain = dict(letters)
print(plain["t"])
print(plain["x"])
