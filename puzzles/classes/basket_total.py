class Basket(list):
    def __init__(self, *prices):
        if not prices:
            return
        self.extend(prices)
        return sum(prices)


print(Basket())
print(Basket(3, 4))
