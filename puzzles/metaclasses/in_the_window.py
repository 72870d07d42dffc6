class Shelved(type):
    @property
    def place(cls):
        return "on the shelf"

    stock = 3


class Novel(metaclass=Shelved):
    place = "in the window"
    stock = 8


print(Novel.stock)
print(Novel.place)
print(Novel().place)
