import radio
from radio import volume, stations

radio.louder()

print(volume, stations)
radio.show()
