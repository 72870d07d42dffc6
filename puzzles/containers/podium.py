scores = [82, 70, 95]

sorted(scores)
print(scores[0])

best = sorted(scores, reverse=True)[:2]
print(best)
print(scores)
