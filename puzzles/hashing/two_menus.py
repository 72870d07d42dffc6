lunch = {"soup": 4, "cake": 3}
dinner = {"cake": 3, "soup": 4}

print(lunch == dinner)
print(list(lunch) == list(dinner))

lunch["soup"] = 5
print(list(lunch))
