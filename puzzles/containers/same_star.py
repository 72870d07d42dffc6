def tally(*votes):
    first, *others = votes
    print(type(votes).__name__, type(others).__name__)
    others.append(first)
    return others


print(tally(3, 1))
