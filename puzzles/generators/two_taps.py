def tap(name):
    print(name, "open")
    try:
        yield "water"
    finally:
        print(name, "shut")

kitchen = tap("kitchen")
garden = tap("garden")

print(next(kitchen))
kitchen.close()
garden.close()
print("done")
