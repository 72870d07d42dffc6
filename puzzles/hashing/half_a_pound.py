from decimal import Decimal
from fractions import Fraction

price = {0.5: "half", 0.1: "tenth"}

print(price[Fraction(1, 2)])
print(price.get(Decimal("0.5")))
print(price.get(Decimal("0.1")))
