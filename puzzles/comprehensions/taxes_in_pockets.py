taxes = [5, 20]
totals = [lambda price, tax=tax: price + tax for tax in taxes]

taxes[0] = 99
tax = 7
print(totals[0](100))
print(totals[1](100))
print(totals[1](100, tax))
