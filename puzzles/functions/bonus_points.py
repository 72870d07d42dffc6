rate = 2

to_points = lambda euros, rate=rate: euros * rate
to_bonus = lambda euros: euros * rate

rate = 5
print(to_points(10))
print(to_bonus(10))
print(to_points(10, 1))
