def clock(seconds):
    return seconds // 60, seconds % 60


print(clock(125))
print(clock(-125))
