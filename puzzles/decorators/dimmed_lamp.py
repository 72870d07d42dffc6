from functools import update_wrapper

class Logged:
    def __init__(self, function):
        update_wrapper(self, function)

    def __call__(self, *args):
        print("got", args)
        return self.__wrapped__(*args)

class Lamp:
    @Logged
    def dim(self, level):
        print("dimmed to", level)

print(Lamp.dim.__name__)
Lamp().dim(3)
