coins = 10**17 + 1

print(coins // 1 == coins)
print(coins / 1 == coins)
print(coins - int(coins / 1))
