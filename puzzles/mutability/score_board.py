ada = 10
bo = ada
board = [ada, bo]
ada = ada + 5

print(bo)
print(board)
