from enum import Enum


def spread(marks):
    return max(marks) - min(marks)


class Measure(Enum):
    COUNT = len
    BEST = max
    SPREAD = spread


print([measure.name for measure in Measure])
print(Measure.BEST.value([3, 8]))
print(Measure.SPREAD([3, 8]))
