orders = [("Ann", 2), ("Bob", 1), ("Cid", 2), ("Dan", 1)]

urgent_first = sorted(
    orders, key=lambda order: order[1], reverse=True
)
for name, level in urgent_first:
    print(name)
