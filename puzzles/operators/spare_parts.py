parts = ["bolt", "nut", "gear"]

picked = [part for part in parts if part == "bolt" or "nut"]
print(len(picked))

picked = [part for part in parts if part == "bolt" and "nut"]
print(len(picked))
