skipped = float("nan")
answers = [4, skipped, skipped, float("nan")]

print(len(set(answers)))
print(hash(answers[1]) == hash(answers[2]))
print(hash(answers[1]) == hash(answers[3]))
