postage = {"DE": 4, "FR": 5, "UK": 9}

for country, price in postage:
    print(country, price)
