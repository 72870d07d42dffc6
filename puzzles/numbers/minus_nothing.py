loss = 0.0 * -1

print(loss)
print(loss == 0.0)
print(len({0.0, loss}))
print(round(-0.4), round(-0.4, 0))
