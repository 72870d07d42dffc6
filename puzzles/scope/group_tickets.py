price = 10

class Ticket:
    price = 20
    single = price
    groups = [price * n for n in (1, 2)]

print(Ticket.single)
print(Ticket.groups)
