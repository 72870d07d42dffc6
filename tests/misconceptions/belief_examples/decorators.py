from belief_examples import Examples

EXAMPLES = {
    "decorators-top-down": Examples(
        changes={
            """
                def a(function):
                    print("a")
                    return function

                def b(function):
                    print("b")
                    return function

                @a
                @b
                def f(): pass
            """: """
                a
                b
            """,
        },
        leaves=[
            """
                def a(function):
                    print("a")
                    return function

                @a
                def f(): pass
            """,
        ],
    ),
    "decorator-per-call": Examples(
        changes={
            """
                def loud(function):
                    print("decorate")
                    def wrapper():
                        return function().upper()
                    return wrapper

                @loud
                def greet():
                    return "hello"

                print("start")
                print(greet())
                print(greet())
            """: """
                start
                decorate
                HELLO
                decorate
                HELLO
            """,
            """
                from functools import lru_cache

                class Shop:
                    @lru_cache
                    def price(self, n):
                        print("compute")
                        return n

                shop = Shop()
                print(shop.price(1), shop.price(1))
            """: """
                compute
                compute
                1 1
            """,
            """
                def times(n):
                    print("times", n)
                    def decorate(function):
                        return lambda: function() * n
                    return decorate

                def start():
                    @times(2)
                    def one():
                        return 1
                    return one

                one = start()
                print(one())
                print(one())
            """: """
                times 2
                2
                times 2
                2
            """,
        },
        leaves=[
            """
                def plain(function):
                    def wrapper(*args):
                        "Wrap."
                        return function(*args)
                    return wrapper

                @plain
                def add(a, b):
                    return a + b

                print(add(1, 2), add.__name__, add.__doc__, type(add).__name__)
            """,
            """
                from dataclasses import dataclass
                from functools import wraps

                def logged(function):
                    print("decorate")
                    @wraps(function)
                    def wrapper():
                        wrapper.calls += 1
                        return function()
                    wrapper.calls = 0
                    return wrapper

                @dataclass
                class Dog:
                    name: str

                    @property
                    def loud(self):
                        return self.name.upper()

                    @staticmethod
                    def make():
                        return Dog("rex")

                def bark():
                    return "wow"

                bark = logged(bark)
                print(Dog.make().loud, bark(), bark(), bark.calls)
            """,
        ],
    ),
    "decorator-at-first-call": Examples(
        changes={
            """
                def loud(function):
                    print("decorate")
                    return function

                @loud
                def greet():
                    return "hello"

                @loud
                def unused():
                    return None

                print("start")
                print(greet(), greet())
            """: """
                start
                decorate
                hello hello
            """,
            """
                registry = []

                def register(name):
                    def decorate(function):
                        registry.append(name)
                        return function
                    return decorate

                class App:
                    @register("run")
                    def run(self):
                        return registry

                print(len(registry), App().run(), App().run())
            """: "0 ['run'] ['run']",
        },
        leaves=[
            """
                def counted(function):
                    count = 0
                    def wrapper():
                        nonlocal count
                        count += 1
                        return count
                    return wrapper

                @counted
                def visit(): pass

                print(visit(), visit(), visit.__name__)
                visit.note = "hey"
                print(visit.note)
            """,
            """
                class Temperature:
                    def __init__(self):
                        self.degrees = 1

                    @property
                    def value(self):
                        return self.degrees

                    @value.setter
                    def value(self, degrees):
                        self.degrees = degrees

                t = Temperature()
                t.value = 5
                print(t.value)
            """,
        ],
    ),
    "decorated-keeps-name": Examples(
        changes={
            """
                def plain(function):
                    def wrapper():
                        return function()
                    return wrapper

                @plain
                def greet():
                    "Say hello."

                print(greet.__name__, greet.__doc__)
            """: "greet Say hello.",
            """
                def named(function):
                    def wrapper(*args):
                        print("call", function.__name__)
                        return function(*args)
                    return wrapper

                def twice(times):
                    return lambda function: named(function)

                class Shop:
                    @named
                    @twice(2)
                    def price(self, n):
                        return n

                print(Shop().price(1), Shop.price.__name__)
            """: """
                call price
                call price
                1 price
            """,
            """
                class Counted:
                    def __init__(self, function):
                        self.function = function

                @Counted
                def visit(): pass

                print(visit.__name__)
            """: "visit",
        },
        leaves=[
            """
                from functools import wraps

                def plain(function):
                    @wraps(function)
                    def wrapper():
                        print("wrap")
                        return function()
                    return wrapper

                @plain
                def greet():
                    "Say hello."
                    return 1

                print(greet(), greet.__name__, greet.__doc__)
            """,
            """
                def plain(function):
                    def wrapper():
                        return function()
                    return wrapper

                def greet():
                    return 1

                hello = plain(greet)
                print(hello(), hello.__name__, greet.__name__)
            """,
        ],
    ),
    "wraps-changes-behaviour": Examples(
        changes={
            """
                from functools import wraps

                def logged(function):
                    @wraps(function)
                    def wrapper(*args):
                        print("call")
                        function(*args)
                    return wrapper

                @logged
                def add(a, b):
                    return a + b

                print(add(1, 2))
            """: """
                call
                3
            """,
            """
                import functools

                def first_only(function):
                    @functools.wraps(function)
                    def wrapper(*args):
                        return function(args[0])
                    return wrapper

                class Shop:
                    @first_only
                    def price(self, n=1):
                        return n * 2

                print(Shop().price(5), Shop.price.__defaults__)
            """: "10 (1,)",
        },
        leaves=[
            """
                from functools import wraps

                def loud(function):
                    @wraps(function)
                    def wrapper(*args, **keywords):
                        return function(*args, **keywords).upper()
                    return wrapper

                @loud
                def greet(name, end="!"):
                    "Greet."
                    return name + end

                class Cat:
                    @loud
                    def say(self):
                        return "miau"

                print(greet("ann"), greet("ann", end="?"), greet.__name__, greet.__doc__)
                print(Cat().say(), greet.__wrapped__("bob"), type(greet).__name__)
            """,
            """
                import inspect
                from functools import wraps

                def counted(function):
                    @wraps(function)
                    def wrapper():
                        wrapper.calls += 1
                        return function()
                    wrapper.calls = 0
                    return wrapper

                @counted
                def order():
                    return "tea"

                order()
                print(order(), order.calls, inspect.signature(order))
            """,
        ],
    ),
}
