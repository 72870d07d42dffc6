asked = []


def has_room(hotel):
    asked.append(hotel)
    return hotel == "Bell"


hotels = ["Arms", "Bell", "Crown", "Dove"]
print(any(has_room(hotel) for hotel in hotels))
print(len(asked))
print(any([has_room(hotel) for hotel in hotels]))
print(len(asked))
