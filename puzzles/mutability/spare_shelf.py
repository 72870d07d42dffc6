from copy import deepcopy

tray = ["cup"]
shelf = [tray] * 2

spare = deepcopy(shelf)
spare[0].append("plate")
print(spare)
print(shelf)
