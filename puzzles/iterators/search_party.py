arrivals = iter(["Ana", "Ben", "Cleo", "Dan"])

print("Ben" in arrivals)
print(list(arrivals))
print("Ana" in arrivals)
