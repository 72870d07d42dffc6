from belief_examples import Examples

EXAMPLES = {
    "generator-runs-at-call": Examples(
        changes={
            """
                def numbers():
                    print("start")
                    yield 1
                    print("end")

                generator = numbers()
                print("made")
                print(next(generator))
            """: """
                start
                end
                made
                1
            """,
        },
        leaves=[
            """
                def numbers():
                    yield 1
                    yield 2

                print(list(numbers()), sum(numbers()))
            """,
            """
                def outer():
                    result = yield from inner()
                    yield result

                def inner():
                    yield 1
                    return 2

                print(list(outer()))
            """,
        ],
    ),
    "genexp-eager": Examples(
        changes={
            """
                factor = 2
                scaled = (factor * n for n in [1, 2])
                factor = 10
                print(list(scaled))
            """: "[2, 4]",
        },
        leaves=[
            "print(sum(n * n for n in range(4)))",
            """
                class Shop:
                    prices = [1, 2]
                    total = sum(price for price in prices)

                print(Shop.total)
            """,
        ],
    ),
    "generator-runs-to-first-yield": Examples(
        changes={
            """
                def numbers():
                    print("start")
                    yield 1
                    print("end")

                generator = numbers()
                print("made")
                print(list(generator))
            """: """
                start
                made
                end
                [1]
            """,
            """
                class Files:
                    def lines(self, name):
                        if not name:
                            raise ValueError
                        yield name

                files = Files().lines("")
                print("opened")
            """: "ValueError",
            """
                def nothing(items):
                    print("look")
                    for item in items:
                        yield item
                    return len(items)

                def outer():
                    print((yield from nothing([])))

                g = nothing([])
                print("then")
                print(list(g))
                h = outer()
                print(list(h))
            """: """
                look
                then
                []
                look
                0
                []
            """,
        },
        leaves=[
            """
                def echo():
                    got = "nothing"
                    while True:
                        got = yield got

                e = echo()
                print(next(e), e.send(1), e.send(2), type(e).__name__)
                e.close()
                print(list(e))
            """,
            """
                def evens(n):
                    yield from range(0, n, 2)

                print(list(evens(5)), sum(evens(3)), [n + 1 for n in evens(4)])
            """,
        ],
    ),
    "genexp-all-lazy": Examples(
        changes={
            """
                items = [1, 2]
                doubled = (2 * item for item in items)
                items = [5]
                print(list(doubled))
            """: "[10]",
            """
                def load():
                    print("load")
                    return [3]

                class Report:
                    def rows(self):
                        return (row + 1 for row in load())

                rows = Report().rows()
                print("ready")
                print(next(rows))
            """: """
                ready
                load
                4
            """,
            """
                numbers = (n for n in missing)
                print("made")
                missing = [1]
                print(sum(numbers))
            """: """
                made
                1
            """,
        },
        leaves=[
            """
                print(sum(n * n for n in range(4)), list((a, b) for a in "xy" for b in a))
                factor = 2
                scaled = (factor * n for n in [1, 2])
                factor = 10
                print(list(scaled))
            """,
            """
                class Shop:
                    prices = [1, 2]
                    total = sum(price for price in prices)

                def make():
                    return (n for n in "ab")

                print(Shop.total, make().__qualname__, make().__name__)
            """,
        ],
    ),
    "generator-return-yields": Examples(
        changes={
            """
                def numbers():
                    yield 1
                    return 2

                print(list(numbers()))
            """: "[1, 2]",
            """
                class Log:
                    def lines(self, found):
                        for line in "ab":
                            if line == found:
                                return "found " + line
                            yield line

                print([*Log().lines("b")], [*Log().lines("z")])
            """: "['a', 'found b'] ['a', 'b']",
            """
                def inner():
                    yield 1
                    return "done"

                def outer():
                    result = yield from inner()
                    yield result + "!"

                for item in outer():
                    print(item)
            """: """
                1
                done
                done!
            """,
        },
        leaves=[
            """
                def numbers(n):
                    def double(m):
                        return 2 * m

                    for m in range(n):
                        if m > 1:
                            return
                        yield double(m)
                    return None

                print(list(numbers(4)), sorted(numbers(2), key=lambda n: -n))
            """,
            """
                def plain():
                    return [1, 2]

                print(plain())
            """,
        ],
    ),
    "yield-evaluates-to-value": Examples(
        changes={
            """
                def numbers():
                    got = yield 1
                    print("got", got)

                for n in numbers():
                    print(n)
            """: """
                1
                got 1
            """,
            """
                def running(values):
                    total = 0
                    for value in values:
                        total += (yield value) or 0
                    print("total", total)

                print(list(running([2, 3])))
            """: """
                total 5
                [2, 3]
            """,
            """
                class Shop:
                    def visits(self):
                        while (yield "open"):
                            print("again")
                            break

                print(list(Shop().visits()))
            """: """
                again
                ['open']
            """,
        },
        leaves=[
            """
                def echo():
                    got = yield
                    while got:
                        got = yield got * 2

                e = echo()
                next(e)
                print(e.send(1), e.send(4))
            """,
            """
                def numbers():
                    yield 1
                    x = yield from [2, 3]
                    print(x)

                print(list(numbers()))
            """,
        ],
    ),
    "yield-from-flattens-deep": Examples(
        changes={
            """
                def items(boxes):
                    for box in boxes:
                        yield from box

                print(list(items([[1, [2, [3]]], ["ab"]])))
            """: "[1, 2, 3, 'ab']",
            """
                class Tree:
                    def __init__(self, *rows):
                        self.rows = rows

                    def __iter__(self):
                        yield from self.rows

                print(*Tree([1, 2], 3))
            """: "1 2 3",
        },
        leaves=[
            """
                def flatten(items):
                    for item in items:
                        if isinstance(item, list):
                            yield from flatten(item)
                        else:
                            yield item

                print(list(flatten([1, [2, [3, []]]])))
            """,
            """
                def inner():
                    got = yield [1]
                    return got

                def outer():
                    yield (yield from inner())
                    yield from zip("ab", "cd")

                o = outer()
                print(next(o), o.send("hi"), list(o))
            """,
        ],
    ),
}
