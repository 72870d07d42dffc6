class Default:
    def __get__(self, obj, owner=None):
        return "from descriptor"


class Fixed(Default):
    def __set__(self, obj, value):
        raise AttributeError("this cannot be changed")


class Ticket:
    seat = Default()
    price = Fixed()

    def __getattr__(self, name):
        return "from getattr"


ticket = Ticket()
ticket.__dict__["seat"] = "from dict"
ticket.__dict__["price"] = "from dict"
print(ticket.seat)
print(ticket.price)
print(ticket.gate)
