from decimal import Decimal

downwards = 0.1 + 0.2 + 0.3
upwards = 0.3 + 0.2 + 0.1

print(downwards == upwards)
print(Decimal("0.1") + Decimal("0.2") == Decimal("0.3"))
print(Decimal(0.1) == Decimal("0.1"))
