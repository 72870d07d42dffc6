answers = [1, True, 1.0, "1", 0, False]

print(len({answer for answer in answers}))

counts = {}
for answer in answers:
    counts[answer] = counts.get(answer, 0) + 1
print(counts[1])
print(list(counts))
