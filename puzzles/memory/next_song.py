import weakref


class Song:
    def __init__(self, title):
        self.title = title


def show(link):
    song = link()
    print(song.title if song else "nothing")


favourite = Song("Waltz")
playing = weakref.ref(favourite)
queued = weakref.ref(Song("Polka"))

show(playing)
show(queued)
favourite = Song("Tango")
show(playing)
