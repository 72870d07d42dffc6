class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        print("hash")
        return 7

    def __eq__(self, other):
        print("eq")
        return self.name == other.name

lockers = dict.fromkeys([Key("gym")], "towel")
for key in lockers:
    print(lockers[key])
print(Key("gym") in lockers)
