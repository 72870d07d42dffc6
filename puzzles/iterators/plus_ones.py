guests = ["Ana", "Ben"]

for number in range(len(guests)):
    guests.append("friend")
print(len(guests))

for guest in guests:
    if len(guests) < 9:
        guests.append("friend")
print(len(guests))
