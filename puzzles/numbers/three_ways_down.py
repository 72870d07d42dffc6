balance = -5

print(balance // 2)
print(int(balance / 2))
print(round(balance / 2))
