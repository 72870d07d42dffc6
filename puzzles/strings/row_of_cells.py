def row(cells):
    return "|".join(cells)


print(row(["id", "name"]))
print(row(["id"]))
print(row("id"))
print(len(row([])))
