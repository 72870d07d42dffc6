class Player:
    def __init__(self, song):
        self.song = song

    def stop(self):
        print("stop", self.song)

    def __del__(self):
        print("player gone")


player = Player("Waltz")
on_click = player.stop
del player
print("window open")
on_click()
on_click = None
print("window closed")
