names = ["Al", "Ann", "Bo"]
groups = {}

for name in names:
    groups.get(name[0], []).append(name)
print(len(groups))

for name in names:
    groups.setdefault(name[0], []).append(name)
print(groups["A"])
