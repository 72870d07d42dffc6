from collections.abc import Sequence

class Route:
    def __init__(self, *stops):
        self.stops = stops

    def __len__(self):
        return len(self.stops)

    def __getitem__(self, index):
        return self.stops[index]

def ends(route):
    match route:
        case [first, *_, last]:
            return f"{first} to {last}"
        case _:
            return "no route"

trip = Route("Bern", "Rome", "Oslo")
print(*trip)
print(ends(trip))
Sequence.register(Route)
print(ends(trip))
