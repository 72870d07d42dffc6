for floor in range(1, 6):
    if floor == 2:
        floor = 4
    print("floor", floor)
