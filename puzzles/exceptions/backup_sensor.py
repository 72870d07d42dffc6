def warmest(readings, backup=None):
    try:
        return max(readings)
    finally:
        if backup is not None:
            return backup


print(warmest([19, 21]))
print(warmest([], backup=18))
print(warmest([19, 21], backup=18))
print(warmest([]))
