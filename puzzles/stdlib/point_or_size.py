from collections import namedtuple

Point = namedtuple("Point", "x y")
Size = namedtuple("Size", "width height")

spot = Point(3, 4)
print(spot == Size(3, 4))
print(spot == (3, 4))
print(isinstance(spot, tuple))
print(len({spot, Size(3, 4), (3, 4)}))
