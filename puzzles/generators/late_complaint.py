def batches(items, size):
    if size < 1:
        raise ValueError("size must be positive")
    for start in range(0, len(items), size):
        yield items[start:start + size]

try:
    groups = batches("abcdef", -2)
    print("accepted")
except ValueError:
    groups = []
    print("refused")

print(list(groups))
