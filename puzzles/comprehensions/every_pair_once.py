teams = ["A", "B", "C"]

games = [
    home + away
    for i, home in enumerate(teams)
    for away in teams[:i]
]
print(games)
