menus = [{"tea": 3}, {"tea": 5}]
quotes = [lambda cups, menu=menu: cups * menu["tea"] for menu in menus]

menus[0]["tea"] = 4
menus[1] = {"tea": 9}
print(quotes[0](2))
print(quotes[1](2))
