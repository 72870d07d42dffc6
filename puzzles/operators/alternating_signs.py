signs = [-1 ** step for step in range(4)]
print(signs)

signs = [(-1) ** step for step in range(4)]
print(signs)
