mine = ["cheese", "basil"]
yours = ["cheese", "basil"]
ours = mine

print(mine == yours)
print(mine is yours)
print(mine is ours)

ours.append("olives")
print(mine == yours)
