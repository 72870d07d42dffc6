prices = {"tea": "2", "cake": "ask us"}


def price(name):
    try:
        return int(prices[name])
    except KeyError or ValueError:
        return 0


print(price("tea"))
print(price("pie"))
print(price("cake"))
