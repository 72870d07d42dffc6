readings = [3, 8, 5]
doubled = [(last := celsius) * 2 for celsius in readings]

print(doubled)
print(last)
print(celsius)
