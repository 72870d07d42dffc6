for price in [0.29, 0.5, 1.15]:
    print(int(price * 100))
