prices = [10, 20, 30]
sale = prices[1:]

for index in range(len(sale)):
    sale[index] //= 2
print(prices)

prices[1:] = sale
sale[0] = 0
print(prices)
