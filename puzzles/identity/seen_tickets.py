def ticket_id(name):
    ticket = [name]
    return id(ticket)

seen = set()
for name in ["Ada", "Bo", "Cy"]:
    seen.add(ticket_id(name))
print(len(seen))

tickets = [[name] for name in ["Ada", "Bo", "Cy"]]
print(len({id(ticket) for ticket in tickets}))
