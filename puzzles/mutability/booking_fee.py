def add_fee(items):
    items += ("fee",)
    return len(items)

cart = ["room"]
quote = ("room",)

print(add_fee(cart), add_fee(quote))
print(cart)
print(quote)
