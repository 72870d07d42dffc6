times = [31, 29, 35]
best = times[:2]
best.sort()
print(times)

times[:2] = [30]
print(times)
print(best)
