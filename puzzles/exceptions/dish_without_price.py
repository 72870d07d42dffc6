prices = {"tea": 2, "soup": 5}


def price(dish):
    try:
        return prices[dish]
    except KeyError as error:
        raise ValueError(f"no price: {error}") from None


try:
    price("cake")
except ValueError as problem:
    print(problem)
    print(repr(problem.__cause__))
    print(repr(problem.__context__))
