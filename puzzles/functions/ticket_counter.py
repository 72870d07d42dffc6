def next_ticket(*, issued=[]):
    issued.append(len(issued) + 1)
    return issued[-1]

print(next_ticket())
print(next_ticket())
print(next_ticket(issued=[7]))
print(next_ticket.__defaults__)
