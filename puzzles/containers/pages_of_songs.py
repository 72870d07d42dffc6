songs = ["Rain", "Sun", "Snow", "Fog", "Hail"]


def page(number, size=2):
    start = number * size
    return songs[start:start + size]


print(page(0))
print(page(2))
print(page(3))
