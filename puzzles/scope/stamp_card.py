stamps = 9

def buy_coffee():
    print("before:", stamps)
    stamps = stamps + 1
    print("after:", stamps)

buy_coffee()
print("card:", stamps)
