from belief_examples import Examples

EXAMPLES = {
    "defaults-fresh": Examples(
        changes={
            """
                def add(item, items=[]):
                    items.append(item)
                    return items

                add(1)
                print(add(2))
            """: "[2]",
            """
                n = 1

                def show(*, value=n + 1):
                    print(value)

                n = 5
                show()
            """: "6",
        },
        leaves=[
            """
                def greet(name="you"):
                    return "hey " + name

                print(greet(), greet("me"))
            """,
            """
                class Shop:
                    rate = 2
                    def price(self, amount=rate):
                        return amount

                print(Shop().price())
            """,
        ],
    ),
    "implicit-return": Examples(
        changes={
            """
                def add(a, b):
                    a + b

                print(add(1, 2))
            """: "3",
            """
                def sign(n):
                    if n < 0:
                        "negative".upper()
                    else:
                        len("positive")

                print(sign(-1), sign(1))
            """: "NEGATIVE 8",
        },
        leaves=[
            """
                def add(a, b):
                    return a + b

                def nothing():
                    total = 1

                print(add(1, 2), nothing())
            """,
        ],
    ),
    "statement-values-echo": Examples(
        changes={
            """
                x = 1
                x + 1
                "text".upper()
                print(x)
            """: """
                2
                'TEXT'
                1
            """,
        },
        leaves=[
            """
                "A docstring."

                def f():
                    "Another."
                    return 1

                x = f()
                print(x)
            """,
        ],
    ),
    "lambda-default-late": Examples(
        changes={
            """
                functions = [lambda n=n: n for n in range(3)]
                print([f() for f in functions])
            """: "[2, 2, 2]",
            """
                def prices(rate):
                    price = lambda amount, *, rate=rate: amount * rate
                    rate = 10
                    return price(2), price(2, rate=3)

                print(prices(5))
            """: "(20, 6)",
            """
                add = lambda item, items=[]: items + [item] if items else items.append(item)
                add(1)
                print(add(2))
            """: "None",
            """
                keys = {}
                for name in ["a", "b"]:
                    keys[name] = lambda text, name=name, sep="-": text + sep + name
                print(keys["a"]("x"), keys["a"]("y", "z"))
            """: "x-b y-z",
        },
        leaves=[
            """
                add = lambda a, b=1, *rest, c=2: a + b + c
                print(add(1), add(1, 2, c=3), [f() for f in [lambda n=5: n]])
            """,
            """
                n = 1

                def show(m=n):
                    return m

                n = 2
                print(show())

                class Shop:
                    rate = 3
                    price = lambda self, rate=rate: rate

                print(Shop().price())
            """,
        ],
    ),
    "functions-equal-by-body": Examples(
        changes={
            """
                one = lambda n: n + 1
                two = lambda n: n + 1
                print(one == two, one != two, two in [one], one is two)
            """: "True False True False",
            """
                def make():
                    def rule(n):
                        return n > 1
                    return rule

                class Rules:
                    def __init__(self):
                        self.rules = []

                    def remove(self, rule):
                        self.rules.remove(rule)

                rules = Rules()
                rules.rules += [make(), make()]
                print(rules.rules.count(make()), rules.rules.index(make()))
                rules.remove(make())
                print(len(rules.rules), len({make(), make()}), len(set([make(), make()])))
            """: """
                2 0
                1 1 1
            """,
        },
        leaves=[
            """
                def adder(n):
                    return lambda m: n + m

                double = lambda n: n * 2
                triple = lambda n: n * 3
                same = double
                print(adder(1) == adder(2), double == triple, double == same, len({double, triple}))
            """,
            """
                class Bag:
                    def __init__(self):
                        self.items = []

                    def add(self, *items, first=None):
                        self.items.extend(items)

                bag = Bag()
                bag.add(1, 2, first=3)
                print(bag.items.count(1), 1 in {1, 2}, set([1, 1]), bag.add == bag.add)
            """,
        ],
    ),
    "function-name-calls": Examples(
        changes={
            """
                def greet():
                    return "hello"

                print(greet)
                text = greet
                print(text.upper())
            """: """
                hello
                HELLO
            """,
            """
                def is_empty():
                    print("asked")
                    return True

                answer = "yes" if is_empty else "no"
                while not is_empty:
                    pass
                print([answer, is_empty])
            """: """
                asked
                asked
                asked
                ['yes', True]
            """,
            """
                words = ["b", "a"]
                words.sort
                print(words, "text".upper)
            """: "['a', 'b'] TEXT",
            """
                class Account:
                    def balance(self):
                        return 5

                    def report(self, double=lambda: 10):
                        if self.balance == 5:
                            print("five", f"{self.balance} euros")

                Account().report()
            """: "five 5 euros",
        },
        leaves=[
            """
                def area(width, height=1):
                    return width * height

                def outer(function):
                    def wrapper(*args):
                        return function(*args)
                    return wrapper

                area = outer(area)
                print(area(2), list(map(len, ["a"])), sorted([[2], [1]], key=min))
                print(outer.__name__, [].append.__name__)
                push = [].append
            """,
            """
                def load():
                    load.count += 1
                    return load.count

                load.count = 0
                print(load(), load(), "a b".split())
            """,
        ],
    ),
    "print-returns-value": Examples(
        changes={
            """
                total = print(1 + 2)
                print(total)
            """: """
                3
                3
            """,
            """
                def area(width, height):
                    return print(width * height)

                print(area(2, 3) + 1, [print(n) for n in "a"])
            """: """
                6
                a
                7 ['a']
            """,
            """
                shout = lambda word: print(word.upper())
                if shout("hey"):
                    print("heard")
            """: """
                HEY
                heard
            """,
        },
        leaves=[
            """
                def show(n):
                    print(n)

                print(show(1))
                print(sum([1, 2]), end="!")
            """,
            """
                def print(text):
                    return None

                x = print("a")
                assert x is None
            """,
        ],
    ),
    "none-result-not-printed": Examples(
        changes={
            """
                def greet(name):
                    print("hello", name)

                print(greet("Ann"))
            """: "hello Ann",
            """
                items = [2, 1]
                result = items.sort()
                print(result)
                print("result:", result, {}.get("a"))
            """: "result:",
            """
                class Stack:
                    items = []

                    def push(self, item):
                        self.items.append(item)

                stack = Stack()
                for n in range(2):
                    print(stack.push(n))
                print(stack.items)
            """: "[0, 1]",
        },
        leaves=[
            """
                x = None
                print(x, None, [None], [].append)
                print(len("abc"), str(None))
                print()
            """,
            """
                def show(value):
                    print(value)

                show(None)
                print(repr(print), file=None) if False else None
            """,
        ],
    ),
    "body-runs-at-def": Examples(
        changes={
            """
                def greet():
                    print("hello")

                print("start")
                greet()
            """: """
                hello
                start
                hello
            """,
            """
                count = 0

                def increment(step=1):
                    global count
                    count += step

                print(count)

                def outer(n):
                    def inner():
                        print("inner", n)
                    return inner

                outer(3)
            """: """
                1
                inner 3
            """,
        },
        leaves=[
            """
                def greet(name):
                    print("hello", name)

                def keyed(*, name):
                    print("hello", name)

                def any_of(*names):
                    print("hello", *names)

                greet("Ann")
                keyed(name="Ben")
                any_of()
            """,
            """
                class Dog:
                    def bark(self):
                        print("wow")

                    @staticmethod
                    def race():
                        print("run")

                def numbers():
                    print("start")
                    yield 1

                n = numbers()
                f = lambda: print("lambda")
            """,
        ],
    ),
    "return-is-deferred": Examples(
        changes={
            """
                def check(n):
                    if n < 0:
                        return "negative"
                    print("checked")
                    return "fine"

                print(check(-1))
            """: """
                checked
                fine
            """,
            """
                class Shop:
                    def find(self, names):
                        for name in names:
                            print("look at", name)
                            if name == "a":
                                return name
                        print("end")

                print(Shop().find("ab"))
            """: """
                look at a
                look at b
                end
                a
            """,
            """
                def stop():
                    return
                    print("after")

                print(stop())
            """: """
                after
                None
            """,
        },
        leaves=[
            """
                def add(a, b):
                    "Add."
                    total = a + b
                    return total

                def sign(n):
                    if n < 0:
                        result = -1
                    else:
                        result = 1
                    return result

                print(add(1, 2), sign(-2), (lambda: 5)(), add.__doc__)
            """,
            """
                def numbers():
                    yield 1
                    return
                    yield 2

                def outer():
                    def inner():
                        return 1
                    return inner() + 1

                print(list(numbers()), outer())
            """,
        ],
    ),
    "functions-are-no-values": Examples(
        changes={
            """
                def twice(function, number):
                    return function(function(number))

                def add_one(number):
                    return number + 1

                print("start")
                print(twice(add_one, 1))
            """: "start\nTypeError",
            """
                def make():
                    def greet():
                        return "hi"
                    return greet

                print(make()())
            """: "TypeError",
            """
                def greet():
                    return "hi"

                print(greet())
                hello = greet
                print(hello())
            """: "hi\nTypeError",
        },
        leaves=[
            """
                def double(number):
                    return number * 2

                number = double(2)
                print(double(number), len([number]))
            """,
        ],
    ),
}
