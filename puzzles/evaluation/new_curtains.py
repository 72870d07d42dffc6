width = 3
height = 4
area = width * height

width = 5
print(area)

area = width * height
height = 10
print(width, height, area)
