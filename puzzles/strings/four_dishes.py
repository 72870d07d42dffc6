menu = [
    "soup",
    "salad"
    "cake",
    "tea",
]

print(len(menu))
print(menu[1])
print("cake" in menu)
