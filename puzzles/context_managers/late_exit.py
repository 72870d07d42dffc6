class Door:
    def __enter__(self):
        print("open")
        return self

    def __exit__(self, *error):
        print("close")

door = Door()
door.__exit__ = lambda *error: print("slam")

with door as entrance:
    entrance.__exit__(None, None, None)
    door = None
    print(entrance is None)
