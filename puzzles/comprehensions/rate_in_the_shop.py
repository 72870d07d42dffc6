rate = 100


class Shop:
    rate = 3
    sizes = [1, 2]
    deposit = rate * 10
    prices = [size * rate for size in sizes]


print(Shop.deposit)
print(Shop.prices)
