def shift(name, sales):
    for amount in sales:
        yield f"{name} {amount}"
    return sum(sales)

def day():
    early = yield from shift("early", [5, 2])
    late = yield from shift("late", [4])
    yield early + late

for line in day():
    print(line)
