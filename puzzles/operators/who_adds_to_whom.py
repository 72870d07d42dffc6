pairs = [(1, 2.5), ("1", "2"), ("1", 2), ([1], (2,)), (True, 1)]

for left, right in pairs:
    try:
        print(left + right)
    except TypeError:
        print("refused")
