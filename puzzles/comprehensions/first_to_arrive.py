arrivals = [13, 10, 3, 13]
runners = {number for number in arrivals}

print(len(runners))
print(next(iter(runners)) == arrivals[0])
print(next(iter(runners)) == min(arrivals))
print(min(runners))
