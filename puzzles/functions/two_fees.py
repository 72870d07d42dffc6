fees = {}

def delivery(total):
    return 5

fees["standard"] = delivery

def delivery(total):
    return 0 if total > 20 else 5

fees["club"] = delivery

print(fees["standard"](30), fees["club"](30))
print(delivery(30))
