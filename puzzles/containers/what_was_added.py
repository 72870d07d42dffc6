settings = {"host": "home", "port": 80}
before = settings.keys()
settings["debug"] = True
print(settings.keys() - before)

before = set(settings)
settings["log"] = "all"
print(settings.keys() - before)
