bag = ["red", "blue", "red"]
bag.remove("red")

print(bag)
print(bag.count("red"))
