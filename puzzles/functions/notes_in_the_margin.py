from __future__ import annotations


def total(nights: int, rate: Euro = 80) -> Invoice:
    fee: Surcharge = 15
    return nights * rate + fee


print(total(2))
print(total.__annotations__["nights"] is int)
print(list(total.__annotations__))
