class Coin:
    def __init__(self, cents):
        self.cents = cents

    def __eq__(self, other):
        return self.cents == other.cents

print(Coin(50) == Coin(50))
purse = {Coin(50), Coin(50)}
print(len(purse))
