from decimal import ROUND_HALF_UP, Decimal

for film, average in [("Alien", "2.5"), ("Brazil", "3.5")]:
    exact = Decimal(average)
    school = exact.quantize(Decimal("1"), ROUND_HALF_UP)
    print(film, round(float(average)), round(exact), school)
