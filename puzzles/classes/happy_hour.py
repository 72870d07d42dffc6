class Menu:
    def price(self, dish):
        return 6


class HappyHour(Menu):
    def price(self, dish):
        return super().price(dish) - 2

    def usual_total(self, dishes):
        return sum(super().price(dish) for dish in dishes)


menu = HappyHour()
print(menu.price("soup"))
print(menu.usual_total([]))
print(menu.usual_total(["soup", "cake"]))
