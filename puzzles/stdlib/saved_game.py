import json

game = {7: ("pen", 2)}
loaded = json.loads(json.dumps(game))

print(loaded == game)
print(loaded)
print(loaded[7])
