cake, piece = 1.0, 0.1

print(cake / piece)
print(cake // piece)
print(round(cake % piece, 3))
