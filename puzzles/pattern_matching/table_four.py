def read(order):
    match order:
        case {"items": [drink]}:
            return f"only {drink}"
        case {"items": _}:
            return "several"
    return "no order"

print(read({"items": ["tea"], "table": 4}))
print(read({"items": ["tea", "cake"]}))
print(read({"table": 4}))
