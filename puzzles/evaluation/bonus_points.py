def bonus():
    global points
    points += 5
    return 1

points = 10
points += bonus()
print(points)

points = bonus() + points
print(points)
