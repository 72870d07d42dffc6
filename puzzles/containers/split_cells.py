cells = "3,4".split(",")

print(cells)
print(cells == [3, 4])
print(cells[0] + cells[1])
