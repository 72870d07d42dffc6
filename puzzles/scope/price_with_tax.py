tax = 5


class Till:
    tax: int
    label = f"tax {tax}"


def with_tax(price):
    tax: int
    return price + tax


print(Till.label)
print(hasattr(Till, "tax"))
print(with_tax(100))
