print([3, 9] < [3, 10])
print("3.9" < "3.10")
print([3, "beta"] < [4, 0])
print([3, "beta"] < [3, 0])
