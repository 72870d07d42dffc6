saved = {"volume": 7, "theme": "dark"}
loaded = {"theme": "dark", "volume": 7.0}

print(saved == loaded)
print(str(saved) == str(loaded))

loaded["theme"] = "light"
print(list(loaded))
