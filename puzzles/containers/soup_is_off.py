prices = {"tea": 3, "cake": 4}
order = ["tea", "soup", "cake"]

total = 0
for dish in order:
    total += prices.get(dish, 0)

print(total)
print([dish for dish in order if dish not in prices])
print(len(prices))
