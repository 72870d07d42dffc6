votes = {"ann": 2, "bob": 9, "cid": 5}

for entry in votes:
    last = entry
print(last)
print(max(votes))
print(9 in votes)
