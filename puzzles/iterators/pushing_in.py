line = ["Ana", "Ben", "Cleo"]

for person in line:
    print("serving", person)
    if person == "Ben" and "Zoe" not in line:
        line.insert(0, "Zoe")
