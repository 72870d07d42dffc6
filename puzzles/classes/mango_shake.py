class Drink:
    size = "small"

    def __init__(self, name):
        self.name = name

    @classmethod
    def parse(cls, text):
        return cls(text.strip())


class Shake(Drink):
    size = "large"


order = Shake.parse(" mango ")
print(order.name, order.size)
print(type(order).__name__, isinstance(order, Drink))
