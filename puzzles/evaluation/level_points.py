name = "Ada"
level = 1
badge = "guide: " + name
bonus = level * 100

for level in [2, 3]:
    print(level, bonus)

name = "Bo"
print(badge)
print(bonus)
