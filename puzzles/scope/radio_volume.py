volume = 1

def radio():
    volume = 5

    def turn_up():
        global volume
        volume += 1

    turn_up()
    turn_up()
    return volume

print(radio())
print(volume)
