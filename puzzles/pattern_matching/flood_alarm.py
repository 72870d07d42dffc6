alarm = "nowhere"

for reading in [("bridge", 12), ("harbour", 48), ("mill", 7)]:
    match reading:
        case (alarm, level) if level > 40:
            print("too high:", alarm)
        case (place, _):
            print("fine:", place)

print("last alarm:", alarm)
