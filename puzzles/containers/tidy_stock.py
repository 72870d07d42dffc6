class Stock(dict):
    def __setitem__(self, name, count):
        super().__setitem__(name.lower(), count)


stock = Stock({"Tea": 3})
stock["Milk"] = 2
stock.update(Sugar=5)

print(list(stock))
print("tea" in stock)
