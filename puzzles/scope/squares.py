n = 100
squares = [n * n for n in range(4)]
print(squares[-1], n)

for n in range(3):
    pass
print(n)
