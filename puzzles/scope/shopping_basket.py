basket = ["tea"]

def add_one(item):
    basket.append(item)

def add_all(items):
    basket += items

add_one("milk")
print(len(basket))
add_all(["rice", "salt"])
print(len(basket))
