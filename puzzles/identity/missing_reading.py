gap = float("nan")
readings = [21.5, gap, 20.0]

print(gap == gap)
print(gap in readings)
print(float("nan") in readings)
