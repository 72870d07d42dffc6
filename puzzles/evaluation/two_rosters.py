today = ["Ana", "Ben"]
roster = today

today = today + ["Cleo"]
roster.append("Dan")

print(today)
print(roster)
