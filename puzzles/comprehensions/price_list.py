rate = 2
prices = [10, 20]
totals = (price * rate for price in prices)

prices = [1]
rate = 3
print(list(totals))
print(list(totals))
