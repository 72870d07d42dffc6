def weekend(day):
    return day == 6 or 0


for day in [5, 6, 0]:
    if weekend(day):
        print(day, "closed")
    else:
        print(day, "open")
