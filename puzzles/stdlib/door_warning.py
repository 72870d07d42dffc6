from functools import partial


def tell(*words):
    print(*words)


class Door:
    say = tell
    warn = partial(tell, "warning:")

    def __str__(self):
        return "door 4"


door = Door()
door.say("closed")
door.warn("open")
