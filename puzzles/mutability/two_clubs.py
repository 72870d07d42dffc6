ada = {"name": "Ada", "points": 0}
chess = [ada]
choir = {"lead": ada}

chess[0]["points"] = 3
print(choir["lead"]["points"])

ada = {"name": "Ada", "points": 9}
print(chess[0]["points"])
