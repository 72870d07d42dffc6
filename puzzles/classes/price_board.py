class Stall:
    discount = 10

    def price(self, list_price):
        return list_price - self.discount


fish = Stall()
bread = Stall()
fish.discount = 50
Stall.discount = 20
print(fish.price(100))
print(bread.price(100))
