def thermostat(target):
    while True:
        change = yield target
        if change:
            target += change

dial = thermostat(20)
print(next(dial))
print(dial.send(3))
print(next(dial))
print(dial.send(-1))
