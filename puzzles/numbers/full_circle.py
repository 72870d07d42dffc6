def normalised(angle):
    return angle % 360


print(normalised(-90))
print(normalised(725.5))
print(normalised(-1e-20))
