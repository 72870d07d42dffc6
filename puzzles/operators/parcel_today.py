def parcel(name, hour):
    return name, "sent " + "today" if hour < 17 else "tomorrow"


print(parcel("lamp", 9))
print(parcel("sofa", 18))
