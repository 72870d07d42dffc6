deck = ["ace", "king", "queen"]

deck[0], deck[2] = deck[2], deck[0]

print(deck)
