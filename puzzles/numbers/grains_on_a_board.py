grains = 1
for square in range(64):
    grains = grains * 2

print(grains > 0)
print(grains == 2 ** 64)
print(type(grains).__name__)
