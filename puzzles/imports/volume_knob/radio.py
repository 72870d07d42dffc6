volume = 3
stations = ["news"]

def louder():
    global volume
    volume = volume + 4
    stations.append("rock")

def show():
    print(volume, stations)
