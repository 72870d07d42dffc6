def checkout(price, basket, rule):
    exec(rule)
    return price, basket


print(checkout(100, ["jam"], "price = price // 2"))
print(checkout(100, ["jam"], "basket.append('pen')"))

shop = {"price": 100}
exec("price = price // 2", shop)
print(shop["price"])
