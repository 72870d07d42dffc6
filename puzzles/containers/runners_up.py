def runners_up(results):
    winner, *others = results
    return others


print(runners_up(("Ann", "Bob", "Cid")))
print(runners_up("XY"))
print(runners_up(["Zoe"]))
