hands = [True, False, True, True]

print(sum(hands))
print(hands.count(1))
print(["no", "yes"][hands[0]])
