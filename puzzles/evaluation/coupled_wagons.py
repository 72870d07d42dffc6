class Wagon:
    def __init__(self, load):
        self.load = load
        self.next = None

train = last = Wagon("coal")
for load in ["sand", "wood"]:
    last = last.next = Wagon(load)

wagon = train
while wagon:
    print(wagon.load)
    wagon = wagon.next
print(last.next is last)
