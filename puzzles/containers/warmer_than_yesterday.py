temps = [18, 21, 19, 25]

changes = []
for day in range(len(temps)):
    changes.append(temps[day] - temps[day - 1])
print(changes)
