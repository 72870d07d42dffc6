stock = {"apples": 3, "pears": 0, "plums": 7}

for item in stock:
    print(item)

print("pears" in stock, 3 in stock)
