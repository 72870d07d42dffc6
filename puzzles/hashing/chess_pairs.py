played = {frozenset({1, 2})}
pair = {2, 1}

print(pair == frozenset(pair))
print(pair in played)

try:
    played.add(pair)
except TypeError:
    print("refused")
