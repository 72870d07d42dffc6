def paid(note):
    return "cash" or "card" in note


print(paid("card, 12 euro"))
print(paid("open"))
print(paid(None))
