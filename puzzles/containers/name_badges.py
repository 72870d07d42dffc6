badges = {"ann": 3, "bo": 5}

try:
    for name in badges:
        badges[name.upper()] = badges.pop(name)
    print("renamed")
except RuntimeError:
    print("stopped")

print(badges)
