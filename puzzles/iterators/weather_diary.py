from itertools import groupby

weather = ["sun", "sun", "rain", "sun"]

for kind, days in groupby(weather):
    print(kind, len(list(days)))

spells = list(groupby(weather))
print(len(spells))
print([len(list(days)) for kind, days in spells])
