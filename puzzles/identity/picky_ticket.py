class Ticket:
    def __eq__(self, other):
        print("compared")
        return False

ticket = Ticket()
queue = [ticket]
print(ticket == ticket)
print(ticket in queue)
print(Ticket() in queue)
