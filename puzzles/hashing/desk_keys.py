desks = {1: "Ada", 2: "Bo"}
taken = desks.keys()
free = {1, 2, 3, 4} - taken

desks[3] = "Cy"
print(sorted(taken))
print(sorted(free))
print(3 in taken and 3 in free)
