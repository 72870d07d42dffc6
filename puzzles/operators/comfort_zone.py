for degrees in [5, 21, 40]:
    print(10 < degrees < 30)

print(30 > 20 > 10)
