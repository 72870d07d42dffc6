recent = {"plan": 1, "budget": 2, "notes": 3}

recent["plan"] = 4
print(list(recent))

recent["budget"] = recent.pop("budget") + 3
print(list(recent))
