buses = range(10, 40, 10)

print(buses == [10, 20, 30])
print(list(buses) == [10, 20, 30])
print(buses == range(10, 31, 10))
print(buses[-1], 25 in buses)
