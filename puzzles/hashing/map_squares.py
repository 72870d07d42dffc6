visited = set()
visited.add((0, 1))
visited.add((0, 1))
print(len(visited))

visited.add([0, 1])
print(len(visited))
