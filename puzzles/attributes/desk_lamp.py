class Lamp:
    brightness = 5


desk = Lamp()
hall = Lamp()
desk.brightness = 9
print(hall.brightness)
del desk.brightness
print(desk.brightness)
del desk.brightness
print(desk.brightness)
