class Ticket:
    sold = 0

    @classmethod
    def sell(cls):
        cls.sold += 1


class VipTicket(Ticket):
    pass


Ticket.sell()
VipTicket.sell()
VipTicket.sell()
Ticket.sell()
print(Ticket.sold, VipTicket.sold)
