prices = {"tea": 3}


def sell(item):
    try:
        price = prices[item]
        print("that makes", price)
    except LookupError:
        print("not on the menu")
    except KeyError:
        print("no price for", item)
    else:
        print("enjoy your", item)


sell("tea")
sell("cake")
