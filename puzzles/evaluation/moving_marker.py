board = ["-", "-", "-", "-"]
spot = 1

spot, board[spot] = spot + 2, spot

print(spot)
print(board)
