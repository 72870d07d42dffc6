fuel = 3
trips = 0

if fuel > 0:
    fuel -= 1
    trips += 1
print(fuel, trips)

while fuel > 0:
    fuel -= 1
    trips += 1
print(fuel, trips)
