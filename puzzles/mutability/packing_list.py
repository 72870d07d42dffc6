packed = ["tent", "map"]
backup = packed
packed.append("rope")
print(backup)

backup = ["torch"]
print(packed)
