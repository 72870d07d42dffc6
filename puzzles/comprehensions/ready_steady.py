def check(size):
    print("check", size)
    return size > 2


fitting = (size for size in [1, 3, 5] if check(size))
print("start")
print(next(fitting))
