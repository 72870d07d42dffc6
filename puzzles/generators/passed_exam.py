def passed(points):
    for value in points:
        if value >= 5:
            yield value

good = passed([4, 9, 6])
print(len(list(good)), "passed")
print(sum(good), "points")
