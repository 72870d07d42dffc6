coupons = {"SPRING": 0, "SUMMER": 12, "WINTER": 3}

for code in coupons:
    print("checking", code)
    if coupons[code] == 0:
        del coupons[code]
