guests = {"Ann": "fish", "Bob": "rice"}
names = guests.keys()
print(len(names))

guests["Cid"] = "rice"
del guests["Ann"]
print("Cid" in names)
print(list(names))
