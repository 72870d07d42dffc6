answers = {1: "first", True: "yes"}
answers[1.0] = "exact"

print(len(answers))
print(answers)
