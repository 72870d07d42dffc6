for second in range(3, 0, -1):
    print(second)
print("lift-off at", second)
