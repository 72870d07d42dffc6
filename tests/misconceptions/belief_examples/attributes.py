from belief_examples import Examples

EXAMPLES = {
    "instance-write-hits-class": Examples(
        changes={
            """
                class Counter:
                    count = 0

                one, other = Counter(), Counter()
                one.count = 1
                print(other.count)
            """: "1",
            """
                class Counter:
                    count = 0
                    def tick(self):
                        self.count += 1

                Counter().tick()
                print(Counter.count)
            """: "1",
        },
        leaves=[
            """
                class Counter:
                    def __init__(self):
                        self.count = 0

                one, other = Counter(), Counter()
                one.count = 1
                print(other.count)
            """,
            """
                class Temperature:
                    @property
                    def value(self): return self._value
                    @value.setter
                    def value(self, new): self._value = new

                t = Temperature()
                t.value = 3
                print(t.value)
            """,
        ],
    ),
    "underscore-is-private": Examples(
        changes={
            """
                class Account:
                    def __init__(self):
                        self._balance = 10

                print(Account()._balance)
            """: "AttributeError",
        },
        leaves=[
            """
                class Account:
                    def __init__(self):
                        self._balance = 10
                    def show(self):
                        return self._balance

                print(Account().show(), Account.__name__)
            """,
        ],
    ),
    "property-evaluated-once": Examples(
        changes={
            """
                class Square:
                    def __init__(self, side): self.side = side
                    @property
                    def area(self):
                        print("computing")
                        return self.side ** 2
                square = Square(2)
                print(square.area)
                square.side = 3
                print(square.area, Square(3).area)
            """: """
                computing
                4
                computing
                4 9
            """,
            """
                from random import Random
                class Dice:
                    def __init__(self): self.rolls = 0
                    @property
                    def roll(self):
                        self.rolls += 1
                        return self.rolls
                dice = Dice()
                print(dice.roll, dice.roll, dice.rolls)
            """: "1 1 1",
        },
        leaves=[
            """
                class Square:
                    def __init__(self, side): self.side = side
                    def area(self): return self.side ** 2
                square = Square(2)
                print(square.area())
                square.side = 3
                print(square.area())
            """,
            """
                class Temperature:
                    def __init__(self): self.celsius = 0
                    @property
                    def fahrenheit(self): return self.celsius * 9 / 5 + 32
                    @fahrenheit.setter
                    def fahrenheit(self, value): self.celsius = (value - 32) * 5 / 9
                t = Temperature()
                print(t.fahrenheit)
                t.fahrenheit = 212
                print(t.celsius, t.fahrenheit, type(Temperature.fahrenheit))
            """,
        ],
    ),
    "property-yields-to-instance": Examples(
        changes={
            """
                class Circle:
                    @property
                    def area(self): return 3
                circle = Circle()
                circle.__dict__["area"] = 7
                print(circle.area)
                vars(circle)["area"] = 8
                print(circle.area)
            """: """
                7
                8
            """,
            """
                class Order:
                    def __init__(self): self.items = [1, 2]
                    @property
                    def total(self): return sum(self.items)
                order = Order()
                try:
                    order.total = 100
                except AttributeError:
                    print("refused")
                print(order.total)
            """: "100",
        },
        leaves=[
            """
                class Positive:
                    def __set_name__(self, owner, name): self.name = name
                    def __get__(self, obj, owner=None): return obj.__dict__[self.name]
                    def __set__(self, obj, value):
                        if value < 0: raise ValueError
                        obj.__dict__[self.name] = value
                class Order:
                    amount = Positive()
                order = Order()
                order.amount = 3
                print(order.amount)
            """,
            """
                class Order:
                    size = 1
                    def total(self): return 2
                    @property
                    def price(self): return self._price
                    @price.setter
                    def price(self, value): self._price = value
                order = Order()
                order.size = 5
                order.total = lambda: 9
                order.price = 4
                print(order.size, order.total(), order.price)
            """,
        ],
    ),
    "slots-allow-new-attributes": Examples(
        changes={
            """
                class Point:
                    __slots__ = ("x", "y")
                    def __init__(self, x, y): self.x, self.y = x, y
                p = Point(1, 2)
                try:
                    p.z = 3
                    print(p.z, Point.__slots__)
                except AttributeError:
                    print("no z")
            """: "3 ('x', 'y')",
            """
                from dataclasses import dataclass
                class Node:
                    __slots__ = ["value"]
                    def mark(self): self.seen = True
                node = Node()
                node.value = 1
                node.mark()
                print(node.seen)
            """: "True",
        },
        leaves=[
            """
                class Point:
                    __slots__ = ("x", "y")
                    def __init__(self, x): self.x = x
                p = Point(1)
                p.y = 2
                print(p.x, p.y, hasattr(Point(1), "y"))
            """,
            """
                class Point:
                    def __init__(self, x): self.x = x
                p = Point(1)
                p.z = 3
                print(p.z)
            """,
        ],
    ),
    "instance-dunder-used": Examples(
        changes={
            """
                class Cart:
                    def __len__(self): return 1
                cart = Cart()
                cart.__len__ = lambda: 5
                print(len(cart), len(Cart()), type(cart).__name__)
            """: "5 1 Cart",
            """
                class Greeter:
                    def __init__(self, name):
                        self.name = name
                        self.__call__ = self.hello
                        self.__str__ = lambda: f"<{name}>"
                    def hello(self): return f"hello {self.name}"
                ann = Greeter("Ann")
                print(str(ann), ann)
                print(ann())
            """: """
                <Ann> <Ann>
                hello Ann
            """,
            """
                class Money:
                    def __init__(self, n): self.n = n
                    def __add__(self, other): return self.n + other.n
                    def __eq__(self, other): return self.n == other.n
                a, b = Money(1), Money(1)
                setattr(a, "__add__", lambda other: "many")
                a.__eq__ = lambda other: False
                print(a + b, b + a, a == b)
            """: "many 2 False",
        },
        leaves=[
            """
                class Cart:
                    def __len__(self): return 1
                cart = Cart()
                Cart.__len__ = lambda self: 5
                cart.total = lambda: 7
                print(len(cart), cart.total())
            """,
            """
                class Cart:
                    def __len__(self): return 1
                cart = Cart()
                cart.__len__ = lambda: 5
                print(cart.__len__(), Cart.__len__(cart))
                cart.__doc__ = "a cart"
                print(cart.__doc__)
            """,
        ],
    ),
    "getattr-always": Examples(
        changes={
            """
                class Config:
                    port = 80
                    def __getattr__(self, name):
                        return f"no {name}"
                config = Config()
                print(config.port, config.host)
            """: "no port no host",
            """
                class Proxy:
                    def __init__(self, target): self.target = target
                    def __getattr__(self, name):
                        print("get", name)
                        return getattr(self.target, name)
                class Lamp:
                    on = True
                    target = "lamp"
                proxy = Proxy(Lamp())
                print(proxy.on)
                print(proxy.target)
            """: """
                get on
                True
                get target
                lamp
            """,
            """
                class Menu:
                    def __init__(self): self.tea = 2
                    def order(self): return "ordered"
                    def __getattr__(self, name):
                        print("?", name)
                        raise AttributeError(name)
                menu = Menu()
                print(menu.tea, menu.order(), hasattr(menu, "pie"))
            """: """
                ? tea
                ? order
                ? pie
                2 ordered False
            """,
        },
        leaves=[
            """
                class Config:
                    def __getattr__(self, name):
                        return name.upper()
                print(Config().host, Config().port)
            """,
            """
                class Config:
                    port = 80
                    def __getattribute__(self, name):
                        return "all"
                print(Config().port)
            """,
        ],
    ),
}
