def note(thing):
    return "lost: %s" % thing


print(note("scarf"))
print(note(["hat", "coat"]))
print(note(("umbrella",)))
print(note(("key", "ring")))
