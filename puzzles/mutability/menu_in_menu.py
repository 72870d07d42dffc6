menu = ["soup"]
menu.append(menu)

print(len(menu))
print(menu[1][1][0])
print(menu)
