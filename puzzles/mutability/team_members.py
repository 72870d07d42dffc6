class Team:
    def __init__(self, name, members=[]):
        self.name = name
        self.members = members

red = Team("red")
blue = Team("blue")
red.members.append("Ada")
print(blue.members)

blue.members = ["Bo"]
print(Team("green").members)
