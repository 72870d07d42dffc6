class Song:
    def __init__(self, title):
        self.title = title

    def __str__(self):
        return self.title

    def __repr__(self):
        return f"<{self.title}>"


song = Song("Help")
print(song)
print([song])
print(f"now: {song}")
