def open_shop():
    def sell(item, stock={"tea": 3}):
        stock[item] -= 1
        return stock[item]
    return sell

north = open_shop()
south = open_shop()
print(north("tea"), north("tea"))
print(south("tea"))
