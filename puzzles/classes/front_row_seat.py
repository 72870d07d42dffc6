from collections.abc import Hashable


class Seat:
    def __init__(self, row):
        self.row = row


class FrontSeat(Seat):
    def __eq__(self, other):
        return self.row == other.row


print(issubclass(FrontSeat, Seat))
print(issubclass(Seat, Hashable))
print(issubclass(FrontSeat, Hashable))
