def close_shop(cash):
    print("counting")
    return cash
    print("locking the door")

print("evening")
print(close_shop(80))
