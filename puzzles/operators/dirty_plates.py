plates = ["big", "small"]
cups = [[]]

while plates:
    print("wash", plates.pop())
if not plates:
    print("no plates")
if cups:
    print("some cups")
