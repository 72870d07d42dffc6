team = {"Ada": 36}
names = team.keys()
copied = list(team)

team["Bo"] = 41
print(len(names), len(copied))

del team["Ada"]
print(list(names))
