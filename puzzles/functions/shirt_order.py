def with_defaults(wishes):
    order = {"size": "M", "color": "red"}
    return order.update(wishes)

shirt = with_defaults({"color": "blue"})
print(shirt)
print(shirt["size"])
