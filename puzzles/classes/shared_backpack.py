class Hiker:
    backpack = []

    def __init__(self, name):
        self.name = name

    def pack(self, item):
        self.backpack.append(item)


mia = Hiker("Mia")
tom = Hiker("Tom")
mia.pack("map")
tom.pack("rope")
print(mia.name, mia.backpack)
print(tom.name, tom.backpack)
