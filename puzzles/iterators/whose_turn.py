players = iter(["Ana", "Ben"])

for turn in range(1, 5):
    print(turn, next(players, "nobody"))
