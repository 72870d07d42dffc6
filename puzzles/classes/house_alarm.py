class Alarm:
    volume = 1

    def ring(self):
        return "bell"


class Light(Alarm):
    def ring(self):
        return f"flash, {super().ring()}"


class Siren(Alarm):
    volume = 9

    def ring(self):
        return f"howl, {super().ring()}"


class HouseAlarm(Light, Siren):
    pass


print(HouseAlarm().ring())
print(HouseAlarm().volume)
