laps = 5

++laps
print(laps)
print(--laps)

laps =+ 2
print(laps)
