guest = "Zoe"
badges = [guest.upper() for guest in ["Ann", "Bob"]]

print(badges)
print(guest)
