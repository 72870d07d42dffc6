class Record:
    def __init__(self, *songs):
        self.songs = songs

    def __iter__(self):
        print("needle down")
        for song in self.songs:
            yield song
        print("needle up")

record = Record("Blue", "Gold")
for song in record:
    print(song)
print("Blue" in record)
