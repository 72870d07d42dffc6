coupons = {"SPRING": 5, "SUMMER": 0, "WINTER": 0}

for code in coupons:
    if coupons[code] == 0:
        del coupons[code]
        break
print(len(coupons))

for code in coupons:
    if coupons[code] == 0:
        del coupons[code]
print(len(coupons))
