settings = [0, True, 1, 1.0]

settings.remove(1)
print(settings)
print(settings.count(1))
print(settings.index(1.0))
