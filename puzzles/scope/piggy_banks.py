def piggy_bank():
    coins = 0

    def put(amount):
        nonlocal coins
        coins += amount
        return coins
    return put

mine = piggy_bank()
yours = piggy_bank()

print(mine(5))
print(mine(5))
print(yours(2))
