waiting = 0
trips = 0

for arrived in [5, 14, 2]:
    waiting += arrived
    if waiting >= 6:
        waiting -= 6
        trips += 1
    print(trips, waiting)
