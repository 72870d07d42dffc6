board = [["x", "-"], ["-", "o"]]
history = [board[:]]

board[0][1] = "x"
board[1] = ["o", "o"]

before = history[0]
print(before[0])
print(before[1])
