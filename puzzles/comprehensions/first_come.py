shelf = [1, 2.0, True, 2, 3]
seen = set()

kept = [
    item for item in shelf
    if not (item in seen or seen.add(item))
]
print(kept)
print(len(seen))
