stock = {"apples": 3, "pears": 0, "plums": 7}

for number, entry in enumerate(stock, start=1):
    print(number, entry)
