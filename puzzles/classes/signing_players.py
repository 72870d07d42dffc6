class Team:
    players = []

    def sign(self, name):
        self.players += [name]


red = Team()
blue = Team()
red.sign("Ada")
print(blue.players)
print("players" in vars(red), "players" in vars(blue))
red.players = ["Bo"]
blue.sign("Cy")
print(red.players, Team.players)
