def load(month):
    print("load", month)
    return [3, 4]

def convert(amount):
    print("convert", amount)
    return amount * 2

report = (convert(amount) for amount in load("May"))
print("ready")
print(sum(report))
