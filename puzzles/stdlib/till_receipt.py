from decimal import Decimal

prices = [Decimal("1.10"), Decimal("2.20")]
print(prices[0])
print(prices)
print(sum(prices))
