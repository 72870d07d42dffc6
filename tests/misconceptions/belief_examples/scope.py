from belief_examples import Examples

EXAMPLES = {
    "assign-writes-outer": Examples(
        changes={
            """
                x = 1

                def change():
                    x = 2

                change()
                print(x)
            """: "2",
            """
                def outer():
                    n = 0
                    def inner():
                        n = 5
                    inner()
                    return n

                print(outer())
            """: "5",
        },
        leaves=[
            """
                def local():
                    y = 2
                    return y

                x = 1
                print(local(), x)
            """,
            """
                x = 1

                def shadow(x):
                    x = 2

                shadow(x)
                print(x)
            """,
        ],
    ),
    "global-ignored": Examples(
        changes={
            """
                count = 0

                def increment():
                    global count
                    count = 5

                increment()
                print(count)
            """: "0",
            """
                def outer():
                    n = 0
                    def inner():
                        nonlocal n
                        n += 1
                        print(n)
                    inner()
                    print(n)

                outer()
            """: "1\n0",
            """
                total = 1

                def add(n):
                    global total
                    total += n
                    return lambda: total

                print(add(2)(), total)
            """: "3 1",
            """
                def set_up():
                    global level
                    level = 3
                    print(level)

                set_up()
                print(level)
            """: "3\nNameError",
        },
        leaves=[
            """
                count = 0

                def read():
                    global count
                    return count

                print(read())
            """,
        ],
    ),
    "closure-by-value": Examples(
        changes={
            """
                functions = [lambda: n for n in range(3)]
                print([f() for f in functions])
            """: "[0, 1, 2]",
            """
                rate = 2

                def price():
                    return 10 * rate

                rate = 3
                print(price())
            """: "20",
        },
        leaves=[
            """
                def adder(n):
                    return lambda m: n + m

                print(adder(1)(2))
            """,
            """
                def even(n):
                    return n == 0 or odd(n - 1)

                def odd(n):
                    return n != 0 and even(n - 1)

                print(even(4))
            """,
            """
                total = 0

                def add(n):
                    global total
                    total += n

                add(1)
                add(2)
                print(total)
            """,
        ],
    ),
    "loop-variable-local": Examples(
        changes={
            """
                for n in range(3):
                    pass
                print(n)
            """: "NameError",
            """
                n = 10

                def last(numbers):
                    for n in numbers:
                        double = 2 * n
                    return n, double

                print(last([1, 2]))
            """: "(10, 4)",
            """
                x = 7
                for x, y in [(1, 2), (3, 4)]:
                    x += 1
                    show = lambda x, z=x: (x, y, z)
                print(x, show(0))
            """: "7 (0, 4, 4)",
        },
        leaves=[
            """
                total = 0
                for n in [1, 2]:
                    for m in [n]:
                        total += n * m
                for n in [3]:
                    total += n
                print(total, [n for n in range(2)])
            """,
            """
                class Box:
                    pass

                box = Box()
                items = []
                for box.n in range(2):
                    def add(n):
                        items.append(n)
                    add(box.n)
                print(box.n, items)
            """,
        ],
    ),
    "closure-state-resets": Examples(
        changes={
            """
                def counter():
                    count = 0
                    def increment():
                        nonlocal count
                        count += 1
                        return count
                    return increment

                c = counter()
                print(c(), c(), c())
            """: "1 1 1",
            """
                def account(balance):
                    def deposit(amount):
                        "Pay in."
                        nonlocal balance
                        balance = balance + amount
                        return balance

                    def show():
                        return balance

                    return deposit, show

                deposit, show = account(10)
                print(deposit(5), show(), deposit(1), deposit.__doc__)
            """: "15 10 11 Pay in.",
            """
                def outer():
                    n = 0
                    def middle():
                        nonlocal n
                        def inner():
                            nonlocal n
                            n += 1
                        n += 10
                        inner()
                        return n
                    return middle(), middle(), n

                print(outer())
            """: "(10, 10, 0)",
        },
        leaves=[
            """
                def basket():
                    items = []
                    def add(item):
                        items.append(item)
                        return items
                    return add

                add = basket()
                add(1)
                print(add(2), add.__closure__[0].cell_contents)
            """,
            """
                total = 0

                def add(n):
                    global total
                    total += n

                def once():
                    done = False
                    def run():
                        nonlocal done
                        done = True
                        return done
                    return run()

                add(1)
                add(2)
                print(total, once())
            """,
        ],
    ),
    "nonlocal-shared-by-all": Examples(
        changes={
            """
                def counter():
                    count = 0
                    def increment():
                        nonlocal count
                        count += 1
                        return count
                    return increment

                a, b = counter(), counter()
                print(a(), a(), b(), a())
            """: "1 2 3 4",
            """
                def account(balance):
                    def pay(amount):
                        nonlocal balance
                        balance -= amount
                        return balance
                    return pay

                mine = account(100)
                yours = account(50)
                print(mine(10), yours(10))
            """: "40 30",
        },
        leaves=[
            """
                def counter():
                    "Count."
                    count = 0
                    def increment():
                        nonlocal count
                        count += 1
                        return count
                    return increment

                a = counter()
                print(a(), a(), counter.__doc__)
            """,
            """
                def adder(n):
                    return lambda m: n + m

                one, two = adder(1), adder(2)
                print(one(1), two(1))
            """,
        ],
    ),
    "local-lookup-dynamic": Examples(
        changes={
            """
                x = 1

                def change():
                    print(x)
                    x = 2
                    print(x)

                change()
                print(x)
            """: """
                1
                2
                1
            """,
            """
                def counter():
                    count = 0
                    def increment():
                        count += 1
                        return count
                    return increment

                c = counter()
                print(c(), c())
            """: "1 1",
            """
                n = 1

                def outer():
                    n += 1
                    def inner():
                        n += 10
                        return n
                    return inner(), inner(), n

                print(outer(), n)
            """: "(12, 12, 2) 1",
            """
                items = [1]

                class Cart:
                    def add(self, more):
                        items += more
                        return [item for item in items]

                print(Cart().add([2]), items)
            """: "[1, 2] [1, 2]",
            """
                total = 5

                def show(flag):
                    if flag:
                        for total in range(2):
                            pass
                    return f"{total}", (lambda: total)()

                print(show(True), show(False))
            """: "('1', 1) ('5', 5)",
        },
        leaves=[
            """
                x = 1

                def local(y):
                    x = y
                    x += 1
                    return x

                def later():
                    z = 2
                    return z

                print(local(5), later(), x)
            """,
            """
                def broken():
                    print(unknown)
                    unknown = 1

                try:
                    broken()
                except NameError:
                    print("no")
            """,
        ],
    ),
    "functions-isolated": Examples(
        changes={
            """
                rate = 2

                def price(amount):
                    return amount * rate

                print(price(5))
            """: "NameError",
            """
                def adder(n):
                    return lambda m: n + m

                add = adder(1)
                print("made")
                print(add(2))
            """: """
                made
                NameError
            """,
            """
                NAMES = ["a"]

                class Club:
                    def has(self, name):
                        return any(n == name for n in NAMES)

                try:
                    print(Club().has("a"))
                except NameError:
                    print("cannot see")
            """: "cannot see",
        },
        leaves=[
            """
                import math
                count = 0
                n = 5

                def double(n):
                    return 2 * n

                def use(m, step=n):
                    global count
                    count += 1
                    return [double(n) for n in range(m)], math.floor(1.5), step

                def twice(function):
                    def wrapper(*args):
                        return function(*args) * 2
                    return wrapper

                print(use(2), twice(double)(3), count, __name__)
            """,
            """
                class Box:
                    size = 2
                    double = size * 2

                print(Box().double, [Box.size for _ in range(1)])
            """,
        ],
    ),
    "locals-leak": Examples(
        changes={
            """
                def greet(name):
                    text = "hello " + name
                    return text

                greet("Ann")
                print(text, name)
            """: "hello Ann Ann",
            """
                n = 1

                class Box:
                    def fill(self, n):
                        "Fill."
                        size = n * 2

                def outer():
                    def inner():
                        found = 7
                    inner()
                    return found

                Box().fill(5)
                print(n, size, outer(), Box.fill.__doc__)
            """: "5 10 7 Fill.",
            """
                def first(items):
                    global done
                    done = True
                    for item in items:
                        return item

                items = [3]
                first([9])
                print(items, done)
            """: "[9] True",
        },
        leaves=[
            """
                def add(a, b):
                    total = a + b
                    return total

                print(add(1, 2), add(b=3, a=4))
            """,
            """
                def numbers(n):
                    yield n

                n = 1
                print(list(numbers(5)), n)

                def nothing():
                    "Only a docstring."

                print(nothing(), nothing.__doc__)
            """,
        ],
    ),
    "class-scope-visible": Examples(
        changes={
            """
                class Shop:
                    rate = 2

                    def price(self, amount):
                        return amount * rate

                print(Shop().price(5))
            """: "10",
            """
                class Report:
                    limit = 2
                    rows = [1, 2, 3]
                    large = [row for row in rows if row >= limit]
                    scaled = {row: (lambda n: n * limit)(row) for row in rows}

                print(Report.large, Report.scaled)
            """: "[2, 3] {1: 2, 2: 4, 3: 6}",
            """
                total = 100

                class Count:
                    total = 0
                    __step = 1

                    @classmethod
                    def add(cls, numbers):
                        return [total + n * __step for n in numbers]

                    def nested(self):
                        def inner():
                            return total
                        return inner()

                print(Count.add([1, 2]), Count().nested())
            """: "[1, 2] 0",
        },
        leaves=[
            """
                rate = 1

                class Shop:
                    rate = 2

                    def price(self, amount=rate):
                        return amount * self.rate * Shop.rate

                    def local(self, rate):
                        return rate, [rate for rate in [9]]

                print(Shop().price(), Shop().local(3))
            """,
            """
                class Box:
                    items: list
                    size = 3

                    def len(self):
                        return len([size for size in range(self.size)])

                    def change(self):
                        size = 5
                        return size

                print(Box().len(), Box().change())
            """,
        ],
    ),
    "functions-hoisted": Examples(
        changes={
            """
                print(area(3))
                def area(r):
                    return square(r) * 3
                def square(x): return x * x
            """: "27",
            """
                def main():
                    "Docs."
                    try:
                        greet("Ann")
                    except UnboundLocalError:
                        print("too early")
                    def greet(name, mark="!"):
                        print(f"hello {name}{mark}")
                    greet("Bo")
                main()
            """: """
                hello Ann!
                hello Bo!
            """,
            """
                def tell(): return "first"
                print(tell())
                def tell(): return "second"
                print(tell())
            """: """
                second
                second
            """,
        },
        leaves=[
            """
                def main(): return helper()
                def helper(): return "help"
                print(main())
            """,
            """
                import functools
                limit = 3
                print(limit)
                def up_to(n=limit): return list(range(n))
                @functools.lru_cache
                def square(x): return x * x
                square = square.__wrapped__
                print(up_to(), square(2))
            """,
            """
                try:
                    print(area(2))
                except NameError:
                    print("not yet")
                area = lambda r: r * 3
            """,
        ],
    ),
}
