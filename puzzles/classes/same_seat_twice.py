class Seat:
    def __init__(self, row, number):
        self.row = row
        self.number = number

    def __eq__(self, other):
        return (self.row, self.number) == (other.row, other.number)


print(Seat("B", 4) == Seat("B", 4))
taken = {Seat("B", 4), Seat("B", 4)}
print(len(taken))
