readings = [3, -1, -2, 5, -4]

for value in readings:
    if value < 0:
        readings.remove(value)

print(readings)
