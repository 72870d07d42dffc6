from itertools import count

numbers = count(1)
orders = {}

for text in ["2", "two", "3"]:
    try:
        orders[next(numbers)] = int(text)
    except ValueError:
        print("skipped", text)

print(orders)
