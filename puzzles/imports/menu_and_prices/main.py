import menu

print(menu.prices.counted)
print(len(menu.dishes))
