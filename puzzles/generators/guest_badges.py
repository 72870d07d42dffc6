guests = ["ana", "ben"]
badges = (guest.title() for guest in guests)

guests.append("cleo")
guests = ["dan"]

print(list(badges))
