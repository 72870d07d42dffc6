def chain_letter():
    yield "copy this"
    yield from letter
    yield "best wishes"

letter = chain_letter()
for line in letter:
    print(line)
