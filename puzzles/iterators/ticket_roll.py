tickets = iter([101, 102, 103, 104, 105, 106])

print(list(zip(tickets, ["Ana", "Ben"])))
print(next(tickets))

print(list(zip(["Cleo"], tickets)))
print(next(tickets))
