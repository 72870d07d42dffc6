stock = {"kiwi": 3}

print(stock.get("plum"))
print(stock.get("plum", 0))
print(len(stock))
print(stock["plum"])
