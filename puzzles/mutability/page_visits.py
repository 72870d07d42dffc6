def visit(page, *, seen={}):
    seen[page] = seen.get(page, 0) + 1
    return len(seen)

visit("home")
visit("shop")
print(visit("home"))
print(visit("shop", seen={}))
print(visit("cart"))
