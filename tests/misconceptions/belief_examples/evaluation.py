from belief_examples import Examples

EXAMPLES = {
    "tuple-assign-sequential": Examples(
        changes={
            """
                a, b = 1, 2
                a, b = b, a
                print(a, b)
            """: "2 2",
            """
                a, b = 0, 1
                for _ in range(3):
                    a, b = b, a + b
                print(a)
            """: "4",
        },
        leaves=[
            """
                a, b = 1, 2
                a, b = (b, a + 0)[::-1]
                first, *rest = 1, 2, 3
                print(a, b, first, rest)
            """,
        ],
    ),
    "args-right-to-left": Examples(
        changes={
            """
                def show(n):
                    print(n)
                    return n

                print(show(1) + show(2) * show(3), show(4))
            """: """
                4
                3
                2
                1
                7 4
            """,
            """
                def total(a, b, *rest, c=0, **others):
                    return a, b, rest, c, others

                n = iter("123456")
                more = iter("xy")
                print(total(next(n), next(n), *more, c=next(n), d=next(n)))
            """: "('4', '3', ('x', 'y'), '2', {'d': '1'})",
            """
                stack = [1, 5]
                print(stack.pop() > stack.pop())
                stack = [3, 4]
                value = 1
                value += max(stack.pop(), stack.pop() * 2)
                print(value)
            """: """
                False
                9
            """,
            """
                class Till:
                    def __init__(self):
                        self.total = 1

                    def take(self):
                        self.total += 10
                        return 1

                till = Till()
                print(till.total + till.take())
            """: "12",
        },
        leaves=[
            """
                def add(a, b=2, *c):
                    return a, b, c

                x = 5
                print(add(x, 1), add(*[1, 2], 3), add(b=x, a=1), len("abc") + 1 < 5, "a" "b" + "c")
                x += 1
                print(x, {**dict(a=1)}, sorted([2, 1], reverse=True))
            """,
            """
                def f():
                    print("f")
                    return 0

                print(f() and f(), [f()], 1 < f() < 3)
            """,
        ],
    ),
    "chain-assign-right-to-left": Examples(
        changes={
            """
                i = 0
                numbers = [5, 6, 7]
                i = numbers[i] = 2
                print(i, numbers)
            """: "2 [2, 6, 7]",
            """
                class Logged:
                    def __setattr__(self, name, value):
                        print(name, value)

                def fill(o):
                    o.a = o.b = 1

                fill(Logged())
            """: """
                b 1
                a 1
            """,
        },
        leaves=[
            """
                a = b = [1]
                b.append(2)
                x = y = z = 0
                x += 1
                a[0] = c = 5
                print(a, b, c, x, y, z)
            """,
            """
                first, second = pair = (1, 2)
                print(first, second, pair)
            """,
        ],
    ),
    "target-evaluated-first": Examples(
        changes={
            """
                def show(n):
                    print(n)
                    return n

                d = {}
                d[show(1)] = show(2)
                print(d)
            """: """
                1
                2
                {1: 2}
            """,
            """
                class Box:
                    def open(self):
                        print("open")
                        return self

                    def fill(self, what):
                        print("fill")
                        return what

                box = Box()
                box.open().content = box.fill("tea")
                print(box.content)
            """: """
                open
                fill
                tea
            """,
            """
                items = [1, 2, 3]
                items[len(items) - 1] = items.pop()
                print(items)
            """: "IndexError",
            """
                items = [1, 2, 3, 4]
                items[len(items) - 2 :] = [items.pop(0)]
                print(items)
            """: "[2, 3, 1]",
        },
        leaves=[
            """
                d = {}
                key = "a"
                d[key] = d["b"] = len("abc")
                d[key] += 1
                x = max(1, 2)
                print(d, x)
            """,
            """
                class Box:
                    def __init__(self, n):
                        self.__n = abs(n)
                        self.m = self.__n + 1

                print(Box(-3).m)
            """,
        ],
    ),
    "variables-are-formulas": Examples(
        changes={
            """
                x = 1
                y = x + 2
                x = 0
                print(x, y)
            """: "0 2",
            """
                price = 10
                tax = price / 5
                total = price + tax
                price = 20
                print(tax, total)
                tax = 1
                print(total)
            """: "4.0 24.0\n21",
            """
                names = ["Ada"]
                copies = names * 2
                names.append("Bob")
                print(copies)
            """: "['Ada', 'Bob', 'Ada', 'Bob']",
        },
        leaves=[
            """
                x = 1
                x = x + 2
                y = x
                x = 0
                print(x, y)
            """,
            """
                total = 0
                for price in [1, 2]:
                    total = total + price
                print(total)
            """,
        ],
    ),
}
