orders = [("tea", 2), ("cake", 1), ("tea", 5)]
counts = {}

for dish, counts[dish] in orders:
    print(dish, len(counts))

print(counts)
