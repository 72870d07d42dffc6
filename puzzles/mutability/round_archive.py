rounds = [[3, 1], [2, 2]]
archive = tuple(rounds)

rounds[0].append(5)
rounds.append([0, 4])

print(len(archive))
print(archive[0])
