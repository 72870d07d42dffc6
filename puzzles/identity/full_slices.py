name = "Ada"
marks = [1, 2]
point = (3, 4)

print(name[:] is name)
print(marks[:] is marks)
print(point[:] is point)
print(marks[:] == marks)
