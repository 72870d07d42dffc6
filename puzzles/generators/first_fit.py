def fits(size):
    print("try", size)
    return size >= 5

tried = (fits(size) for size in [3, 6, 9])
print("looking")
print(any(tried))
print(list(tried))
