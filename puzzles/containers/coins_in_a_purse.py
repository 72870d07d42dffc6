class Coin:
    def __init__(self, cents):
        self.cents = cents

    def __str__(self):
        return f"{self.cents} cents"

    def __repr__(self):
        return f"Coin({self.cents})"


purse = [Coin(5), Coin(20)]
print(purse[0])
print(purse)
print(*purse)
