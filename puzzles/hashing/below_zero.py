labels = {-1: "frost", -2: "hard frost"}

print(hash(3), hash(-3))
print(hash(-1))
print(hash(-1) == hash(-2))
print(len(labels))
