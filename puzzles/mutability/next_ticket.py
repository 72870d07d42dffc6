tickets = [2, 3, 1, 4]
called = tickets.pop(1)

print(called)
print(tickets)
