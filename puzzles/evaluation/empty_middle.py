stops = ("Bern", "Rome")

start, *via, end = stops
print(start, end)
print(via == (), len(via))

*folders, name = "notes.txt".split("/")
print(folders + [name])
