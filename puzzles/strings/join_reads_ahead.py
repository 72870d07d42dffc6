def cells(values):
    for value in values:
        print("take", value)
        yield value


print("-".join(cells(["a", "b"])))
try:
    print("-".join(cells(["a", 2, "c"])))
except TypeError:
    print("refused")
