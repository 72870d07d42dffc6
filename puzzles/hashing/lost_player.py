class Player:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number == other.number

    def __hash__(self):
        return hash(self.number)

ana = Player(7)
squad = {ana}
ana.number = 10

print(ana in squad)
print(Player(7) in squad)
print(ana in list(squad))
