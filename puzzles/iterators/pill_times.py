doses = range(8, 20, 4)
checks = range(8, 21, 4)

print(list(doses))
print(len(checks), 20 in checks)
print(list(range(20, 17)))
