spoken = {"Czech", "French"}
wanted = ["French", "Polish"]
taught = frozenset(["French"])

print(spoken.intersection(wanted))
print(type(taught | spoken).__name__)
print(type(spoken | taught).__name__)
print(spoken & wanted)
