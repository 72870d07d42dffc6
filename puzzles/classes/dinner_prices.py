class Menu:
    soup = 4


class Lunch(Menu):
    pass


class Dinner(Menu):
    pass


today = Lunch()
Dinner.soup = 6
Menu.soup = 5

print(today.soup, Lunch.soup, Dinner.soup)
