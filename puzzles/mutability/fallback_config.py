config = {"mode": "fast"}
config["fallback"] = config

safe = dict(config)
safe["mode"] = "slow"

print(safe["mode"])
print(safe["fallback"]["mode"])
print(safe["fallback"]["fallback"] is config)
