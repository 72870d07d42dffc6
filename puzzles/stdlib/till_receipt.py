from decimal import Decimal

prices = [Decimal("1.10"), Decimal("2.20")]
print(prices)
print(*prices)
print(*prices, sep=" + ", end=" = ")
print(sum(prices))
