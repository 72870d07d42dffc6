votes = ["yes", "spam", "no", "spam"]
rounds = 0

while "spam" in votes:
    votes.remove("spam")
    rounds += 1

print(rounds)
print(votes)
