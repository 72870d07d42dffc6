def swap(first, second):
    first, second = second, first
    print("inside:", first, second)

left = "Ann"
right = "Bob"
swap(left, right)
print("after:", left, right)
