def deal(cards):
    deck = iter(cards)
    while True:
        yield next(deck), next(deck)

for left, right in deal(["ace", "king", "ten"]):
    print(left, right)
