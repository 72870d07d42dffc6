pages = {1: ["ann", "bo"], 2: ["cy", "di"], 3: []}

users = []
for number in (1, 2, 3):
    users.append(pages[number])

pages[1].append("ed")
print(len(users))
print(users[0])
