class Cart:
    def add(self, item):
        self.item = item

cart = Cart()
handlers = [cart.add]

print(cart.add == cart.add)
print(cart.add is cart.add)
print(cart.add in handlers)
print(Cart.add is Cart.add)
