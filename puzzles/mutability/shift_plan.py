days = ["Mon", "Tue"]
shifts = dict.fromkeys(days, [])

shifts["Mon"].append("Ada")
shifts["Tue"] = shifts["Tue"] + ["Bo"]
print(shifts["Mon"])
print(shifts["Tue"])
