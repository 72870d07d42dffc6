class Seat:
    def __init__(self, row):
        self.row = row

seat = Seat(4)
print(Seat(4) == Seat(4))
print([4] == [4])
print([seat] == [seat])
print([Seat(4)] == [Seat(4)])
