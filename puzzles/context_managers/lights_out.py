class Light:
    def __init__(self, room):
        self.room = room

    def __enter__(self):
        print("on:", self.room)

    def __exit__(self, *error):
        print("off:", self.room)

with Light("hall"), Light("attic"):
    raise RuntimeError("mouse")
