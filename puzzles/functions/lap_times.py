def ranked(times):
    return times.sort()

laps = [52, 48, 50]
best = ranked(laps)

print(best)
print(laps)
