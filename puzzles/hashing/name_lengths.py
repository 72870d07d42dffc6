guests = ["Boris", "Margarete", "Ada", "Cyril"]
lengths = {len(name) for name in guests}

print(len(lengths))
print(list(lengths) == [5, 9, 3])
print(sorted(lengths))
print(lengths == {3, 5, 9})
