price, count = 5, 2

for line in ["8 3", "9 two"]:
    first, second = line.split()
    try:
        price, count = int(first), int(second)
    except ValueError:
        print("cannot read", line)
    print(price, count)
