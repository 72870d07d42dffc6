prices = {("tea", ()): 3}

try:
    prices[("tea", ["milk"])] = 4
except TypeError:
    print("no such key")

prices[("tea", ("milk",))] = 4
print(len(prices))
