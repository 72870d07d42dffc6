def area(width, height):
    return print(width * height)

kitchen = area(2, 3)
hall = area(1, 4)
print(kitchen)
print(kitchen + hall)
