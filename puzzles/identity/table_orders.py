ada = ["tea"]
bo = ["tea"]
orders = [ada, bo]

orders.remove(bo)
orders[0].append("cake")
print(ada)
print(bo)
