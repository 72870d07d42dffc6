def count_items(order):
    return len(order.split(","))


print(count_items("tea,milk"))
print(count_items("tea,,milk"))
print(count_items(""))
