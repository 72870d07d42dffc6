names = ["bob", "ann", "cid"]
places = iter([3, 1, 2])

names.sort(key=lambda name: next(places))
print(names)
print(list(places))
