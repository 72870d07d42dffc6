prices = [4, 9, 7]

span = min(prices), max(prices)
print((low := min(prices), max(prices)))
print(span)
print(low)

if dear := max(prices) > 8:
    print(dear)
