morning = set([1, 8, 0])
evening = set([1, 0, 8])

print(*morning)
print(*evening)
print(morning == evening)
