class Understudy:
    def __init__(self, star):
        self._star = star

    @property
    def __class__(self):
        return type(self._star)

    def __getattr__(self, name):
        return getattr(self._star, name)


songs = Understudy(["Fly", "Yes", "Fly"])
print(songs.count("Fly"))
print(isinstance(songs, list), isinstance(songs, Understudy))
print(type(songs).__name__)
print(len(songs))
