class Seat:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number == other.number

seats = [Seat(4), Seat(5)]
print(Seat(4) in seats)

notes = {}
try:
    notes[seats[0]] = "window"
except TypeError:
    notes[seats[0].number] = "window"
print(4 in notes)
