from collections import defaultdict

stock = defaultdict(int)
print(stock["tea"])
print(stock.get("milk", 5))
print("tea" in stock)
print("milk" in stock)
