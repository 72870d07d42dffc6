order = ("Ada", ["tea"])

try:
    order[1] += ["cake"]
except TypeError:
    print("refused")

print(order)
