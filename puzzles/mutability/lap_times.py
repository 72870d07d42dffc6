laps = [62, 58, 60]

print(sorted(laps))
print(laps.reverse())
print(laps)
