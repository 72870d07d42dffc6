from collections import Counter

pantry = Counter(eggs=2, milk=1)
cake = Counter(eggs=3, milk=1, flour=2)

print(dict(cake - pantry))
print(dict(pantry - cake))

pantry.subtract(cake)
print(dict(pantry))
