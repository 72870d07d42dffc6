class Bakery:
    print("oven on")
    recipes = ["rye"]

    def __init__(self):
        print("door open")


print("street lights off")
Bakery()
Bakery()
