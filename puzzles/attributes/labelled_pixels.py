class Point:
    __slots__ = ("x", "y")


class Pixel(Point):
    pass


def label(thing):
    try:
        thing.label = "A"
    except AttributeError:
        return "refused"
    return "labelled"


print(label(Point()), label(Pixel()))
pixel = Pixel()
pixel.x = 3
pixel.label = "B"
print(vars(pixel))
