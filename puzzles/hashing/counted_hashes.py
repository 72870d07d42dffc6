class Ticket:
    hashed = 0

    def __hash__(self):
        Ticket.hashed += 1
        return 42

ticket = Ticket()
sold = dict.fromkeys((ticket,), "stalls")
for number in range(30):
    sold[number] = "circle"

archive = sold | {}
print(Ticket.hashed)
print(archive[ticket])
print(Ticket.hashed)
