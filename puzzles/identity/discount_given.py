discount = 1

print(discount is not None)
print(discount is (not None))
print(not discount is None)
