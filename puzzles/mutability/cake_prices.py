prices = {"tea": 2, "cake": 4}

for item in prices:
    prices[item] = prices[item] * 10
print(prices["cake"])

for item in prices:
    prices["large " + item] = prices[item] + 5
print(len(prices))
