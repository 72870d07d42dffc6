score = 40
best = score
score = score - 15

print("best", best)
print("now", score)
