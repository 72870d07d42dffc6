def redeem(order):
    order["total"] -= 5
    return order

lunch = {"total": 20}
paid = redeem(lunch)
print(lunch["total"])

paid["total"] = 0
print(lunch["total"])
