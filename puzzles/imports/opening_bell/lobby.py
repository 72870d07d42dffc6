import bell

bell.rings += 1
print("lobby open")
