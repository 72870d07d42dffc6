seats = 3

print(not seats == 2)
print(not seats in [0, 3])
print(not seats > 2)
