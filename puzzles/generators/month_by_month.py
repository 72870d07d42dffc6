def months():
    print("look up months")
    return ["May", "June", "July"]

def load(month):
    print("load", month)
    return [3, 4]

amounts = (amount for month in months() for amount in load(month))
print("ready")
print(next(amounts), next(amounts))
print(next(amounts))
