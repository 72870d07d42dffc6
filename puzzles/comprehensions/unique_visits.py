visits = [13, 1, 13, 2, 1]

print(list(dict.fromkeys(visits)))
print(sorted({visit for visit in visits}))
print({13, 1, 2} == {2, 13, 1, 1})
print([visit for visit in {13, 1, 2}] == [13, 1, 2])
