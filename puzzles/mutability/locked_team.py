team = ("Red", ["Ann"])
plan = team

team[1].append("Bo")
print(plan)

team += ("gold",)
print(len(plan))
