def with_tip(price):
    price + price // 10

bill = with_tip(40)
print("to pay:", bill)
