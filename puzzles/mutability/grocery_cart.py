cart = ["milk"]
cart.append(["eggs", "jam"])
cart.extend(["tea"])

print(len(cart))
print(cart)
