visited = [set()] * 3

visited[0].add(5)
visited[1] |= {7}
visited[2] = visited[2] | {9}

print([len(rooms) for rooms in visited])
