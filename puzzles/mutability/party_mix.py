from copy import copy

class Playlist:
    def __init__(self, title, songs):
        self.title = title
        self.songs = songs

mix = Playlist("Mix", ["Intro"])
party = copy(mix)
party.title = "Party"
party.songs.append("Hit")
print(mix.title, mix.songs)

party.songs = party.songs + ["Encore"]
print(len(mix.songs))
