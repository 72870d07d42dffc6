answers = [1, True, "1", 1.0, False, 0]

print(len(set(answers)))
print(True in {1, 2})
print("1" in {1, 2})
print(answers.index(False))
