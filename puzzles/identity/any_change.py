gap = float("nan")
readings = [20.0, 20.0, gap, gap, gap, 21.5]

last = None
changes = 0
for value in readings:
    if value != last:
        changes += 1
        last = value

print(changes)
print(last)
