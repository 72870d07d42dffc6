class Locker:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number == other.number

    def __hash__(self):
        return self.number


locker = Locker(3)
owners = {locker: "Mia"}

locker.number = 4
owners[locker] = "Tom"
print(len(owners))
locker.number = 3
print(owners[locker])
