from dataclasses import dataclass


@dataclass
class Radio:
    volume: int = 3

    @property
    def volume(self):
        return self._volume

    @volume.setter
    def volume(self, level):
        self._volume = level


print(Radio(7).volume)
print(type(Radio().volume).__name__)
