class Basket:
    def __len__(self):
        print("len")
        return 2

    def __iter__(self):
        print("iter")
        return iter(["tea", "milk"])


basket = Basket()
print(list(basket))
print([item for item in basket])
