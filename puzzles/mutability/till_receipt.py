def receipt(items=[]):
    items = items + ["tax"]
    return items

order = ["tea"]
print(receipt(order))
print(order)
receipt()
print(receipt())
