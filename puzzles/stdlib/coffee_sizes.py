from enum import Enum


class Size(Enum):
    SMALL = 0
    MEDIUM = 1
    REGULAR = 1
    LARGE = 2


print(len(Size))
print(Size.REGULAR.name)
print([size.name for size in Size])
