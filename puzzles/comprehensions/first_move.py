boards = {name: [["."] * 3] * 2 for name in ["Ann", "Bob"]}

boards["Ann"][0][1] = "x"

for name, board in boards.items():
    print(name, *["".join(row) for row in board])
