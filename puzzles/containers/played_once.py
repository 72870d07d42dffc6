songs = ["Blue", "Gold", "Blue", "Red", "Gold"]

seen = set()
once = [song for song in songs if not (song in seen or seen.add(song))]

print(once)
print(seen.add("Green") is None)
print(len(seen))
