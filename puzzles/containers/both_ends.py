deck = [5, 0, 3, 1]

print(deck.pop())
print(deck.pop(0))
print(deck.pop(-1))
print(deck)
