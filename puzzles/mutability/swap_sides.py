def swap(left, right):
    left, right = right, left
    return left

home = "red"
away = "blue"
print(swap(home, away))
print(home)
