def pack(order):
    print("packing", order)
    return True


order = "tea"
if order and print("checked", order) and pack(order):
    print("sent")
else:
    print("held back")
