def heavy(basket):
    return basket and basket[0] > 10


print(heavy([12, 1]))
print(heavy([3]))
print(heavy([]))
