def fare(age, rides):
    price = 20
    if age < 18:
        price -= 5
    if rides > 10:
        price -= 4
    elif rides > 5:
        price -= 2
    return price


print(fare(30, 7))
print(fare(12, 12))
print(fare(12, 2))
