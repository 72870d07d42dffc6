class Thermostat:
    def __init__(self):
        self._target = 20

    @property
    def target(self):
        return self._target

    @target.setter
    def target(self, degrees):
        self._target = min(degrees, 25)


hall = Thermostat()
hall.target = 40
print(hall.target)
hall._target = 40
print(hall.target)
print(hall._target)
