speed = 1

class Mixer:
    speed = 3

    def run(self, minutes=speed):
        return minutes * speed

mixer = Mixer()
print(mixer.run())
Mixer.speed = 50
print(mixer.run())
speed = 2
print(mixer.run())
