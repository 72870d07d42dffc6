class Door:
    def knock(self):
        return "who is there?"

    def __str__(self):
        return "oak door"


door = Door()
door.knock = lambda: "come in"
door.__str__ = lambda: "iron gate"
print(door.knock())
print(door)
print(door.__str__())
