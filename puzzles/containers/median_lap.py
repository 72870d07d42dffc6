def median(times):
    times = sorted(times)
    return times[len(times) // 2]


def fastest(times):
    times.sort()
    return times[0]


laps = [62, 58, 60]
print(median(laps), laps)
print(fastest(laps), laps)
