stock = {"tea": 3, "milk": 0, "rice": 5}

left = [name for name in stock if stock[name]]
print(left)
print(max(len(name) for name in stock))
