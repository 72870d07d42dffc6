class Account:
    def __init__(self):
        self.history = []

    def deposit(self, amount):
        self.history.append(amount)


class Savings(Account):
    def __init__(self, rate):
        self.rate = rate


savings = Savings(3)
print(savings.rate)
savings.deposit(50)
print(savings.history)
