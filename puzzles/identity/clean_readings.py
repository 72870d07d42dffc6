nan = float("nan")
readings = [21.5, nan, 20.0]

clean = [value for value in readings if value == value]
print(len(clean))
print(readings.count(nan))
print(readings == [21.5, nan, 20.0])
