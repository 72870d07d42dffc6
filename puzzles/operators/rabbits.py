def rabbits(years):
    return 2 ** 2 ** years


for years in range(4):
    print(rabbits(years))
