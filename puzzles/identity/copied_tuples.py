from copy import copy, deepcopy

flat = ("Ada", 36)
nested = ("Ada", ["tea"])

print(copy(nested) is nested)
print(deepcopy(flat) is flat)
print(deepcopy(nested) is nested)
