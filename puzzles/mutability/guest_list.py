def clean(names):
    names.remove("")
    names = [name.title() for name in names]
    print(names)

guests = ["ada", "", "bo"]
clean(guests)
print(guests)
