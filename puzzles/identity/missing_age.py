from copy import deepcopy

MISSING = object()

form = {"name": "Ada", "age": MISSING, "town": None}
saved = deepcopy(form)

print(form["age"] is MISSING)
print(saved["age"] is MISSING)
print(saved["town"] is None)
