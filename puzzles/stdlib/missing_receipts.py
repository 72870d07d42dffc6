import json

issued = json.loads("[1, 2, 3, 4]")
returned = json.loads("[1.0, 3.0, 4.5]")

print(sorted(set(issued) - set(returned)))
print(sorted(set(returned) - set(issued)))
print(len(set(issued + returned)))
