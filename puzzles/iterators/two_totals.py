readings = map(float, "4.5 6.0 3.5".split())

print(sum(readings))
print(max(readings, default="no data"))
