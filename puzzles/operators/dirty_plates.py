plates = ["big", "small"]
shelves = [[]]

while plates:
    print("wash", plates.pop())
if not plates:
    print("no plates")
if shelves:
    print("some shelves")
