class Price:
    def __init__(self, cents):
        self.cents = cents

    def __eq__(self, other):
        return round(self.cents, -2) == round(other.cents, -2)

    def __hash__(self):
        return hash(self.cents)

print(Price(199) == Price(201))
print(Price(201) in [Price(199)])
print(Price(201) in {Price(199)})
print(len({Price(199), Price(201)}))
