purse = 0.0
for dime in [0.1, 0.1, 0.1]:
    purse += dime

print(purse == 0.3)
print(0.5 + 0.25 == 0.75)
print(round(purse, 2) == 0.3)
