price = 2.675
budget = 1250

print(round(price, 2))
print(round(budget, -2))
print(round(budget + 100, -2))
