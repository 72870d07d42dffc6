cart = {"tea": 3, "cake": 4}
prices = cart.values()
print(sum(prices))

cart["tea"] = 10
cart["milk"] = 1
print(sum(prices))
