from collections import defaultdict

votes = defaultdict(int)

print(votes.get("Ada"))
print("Ada" in votes)
print(votes["Ada"])
print("Ada" in votes)
