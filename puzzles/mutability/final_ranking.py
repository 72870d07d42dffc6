scores = [71, 94, 58]
ranking = scores.sort()

print(ranking)
print(scores)
