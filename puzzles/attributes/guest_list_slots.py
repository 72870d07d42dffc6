class Guest:
    __slots__ = ("name", "seat")

    def __init__(self, name):
        self.name = name


guest = Guest("Ada")
print(hasattr(guest, "seat"))
guest.seat = 12
print(guest.name, guest.seat)
try:
    guest.saet = 14
    print("moved")
except AttributeError:
    print("no such place")
print(guest.seat)
