import menu

counted = len(menu.dishes)
