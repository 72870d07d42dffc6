rooms = {number for number in [12, 5, 9, 2]}
print(list(rooms))

rooms.add(17)
print(list(rooms))
