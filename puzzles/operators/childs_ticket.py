def fare(age):
    price = 20
    if age < 18:
        price -= 5
    elif age < 6:
        price -= 12
    return price


print(fare(30))
print(fare(12))
print(fare(4))
