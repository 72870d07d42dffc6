from belief_examples import Examples

EXAMPLES = {
    "iter-snapshot": Examples(
        changes={
            """
                items = [1, 2]
                for item in items:
                    if len(items) < 4:
                        items.append(item)
                    print(item)
            """: """
                1
                2
            """,
            """
                d = {"a": 1}
                for key in d:
                    d[key + "x"] = 1
                print(d)
            """: "{'a': 1, 'ax': 1}",
        },
        leaves=[
            """
                for n in range(2):
                    print([m for m in [n]])
            """,
            """
                it = iter([1, 2, 3])
                for n in it:
                    print(n, next(it, None))
            """,
        ],
    ),
    "range-inclusive": Examples(
        changes={
            "print(list(range(3)), list(range(3, 0, -1)))": "[0, 1, 2, 3] [3, 2, 1, 0]",
        },
        leaves=[
            "print([1, 2, 3][0:2], range)",
            """
                def range(n):
                    return [n]

                print(range(2))
            """,
        ],
    ),
    "zip-pads": Examples(
        changes={
            'print(list(zip([1, 2], "a")))': "[(1, 'a'), (2, None)]",
        },
        leaves=[
            'print(list(zip([1, 2], "ab")), dict(zip("k", [1])))',
        ],
    ),
    "iterators-restart": Examples(
        changes={
            """
                squares = (n * n for n in [1, 2, 3])
                print(sum(squares))
                print(list(squares), 4 in squares)
            """: """
                14
                [1, 4, 9] True
            """,
            """
                def countdown(n):
                    while n:
                        yield n
                        n -= 1

                clock = countdown(3)
                print(next(clock))
                for n in clock:
                    print(n)
                    if n == 2:
                        break
                print(next(clock), max(clock))
            """: """
                3
                3
                2
                2 3
            """,
            """
                class Shop:
                    def __init__(self, prices):
                        self.prices = map(int, prices)

                    def report(self):
                        print(min(self.prices), max(self.prices))

                Shop("352").report()
            """: "2 5",
            """
                pairs = zip("ab", [1, 2])
                print(dict(pairs), dict(pairs))
                items = iter([1, 2, 3, 4])
                for item in items:
                    print(item, *items)
                    break
                print(list(items))
            """: """
                {'a': 1, 'b': 2} {'a': 1, 'b': 2}
                1 1 2 3 4
                [1, 2, 3, 4]
            """,
        },
        leaves=[
            """
                from contextlib import contextmanager

                @contextmanager
                def room():
                    print("in")
                    yield "key"
                    print("out")

                with room() as key:
                    print(key)

                def echo():
                    got = yield 1
                    yield got
                    return 5

                def outer():
                    print((yield from echo()))

                e = echo()
                print(next(e), e.send("hey"), list(outer()))
            """,
            """
                it = iter([3, 1, 2])
                print(iter(it) is it, next(it), next(it), next(it), next(it, None))
                print(type(it).__name__, type(zip()).__name__, isinstance(map(str, []), object))
                for i, (a, b) in enumerate(zip("ab", "cd")):
                    print(i, a, b)
                try:
                    zip(1)
                except TypeError:
                    print("no")
            """,
        ],
    ),
    "next-default-restarts": Examples(
        changes={
            """
                turns = iter(["Ana", "Ben"])
                print([next(turns, "-") for _ in range(5)])
            """: "['Ana', 'Ben', '-', 'Ana', 'Ben']",
            """
                def once():
                    print("start")
                    yield 1

                g = once()
                print(next(g), next(g, None), next(g, None))
            """: """
                start
                start
                1 None 1
            """,
            """
                class Playlist:
                    def __init__(self, songs):
                        self.songs = (song.title() for song in songs)

                    def play(self):
                        return next(self.songs, "silence")

                playlist = Playlist(["la"])
                print(playlist.play(), playlist.play(), list(playlist.songs))
            """: "La silence ['La']",
        },
        leaves=[
            """
                it = iter([1, 2])
                print(next(it, 0), list(it), list(it))
                try:
                    next(it)
                except StopIteration:
                    print("end", next(iter([]), 5))
            """,
            """
                def numbers():
                    yield 1
                    yield 2

                g = numbers()
                for n in g:
                    print(n, next(g, None))
                print(list(g), type(g).__name__)
            """,
        ],
    ),
    "lazy-builtins-are-lists": Examples(
        changes={
            "print(range(3), map(str, [1]), type(zip()))": "[0, 1, 2] ['1'] <class 'list'>",
            """
                def show(n):
                    print("show", n)
                    return n

                shown = map(show, [1, 2])
                print("made", len(shown))
            """: """
                show 1
                show 2
                made 2
            """,
            """
                evens = filter(lambda n: n % 2 == 0, range(5))
                print(sum(evens), list(evens), evens[0])
            """: "6 [0, 2, 4] 0",
            """
                letters = reversed("abc")
                print(next(letters))
            """: "TypeError",
        },
        leaves=[
            """
                for i, n in enumerate(range(2)):
                    print(i, n, list(zip("ab", [n])), sorted(map(abs, [-1])))
                print(isinstance(3, range), range is range)
            """,
            """
                def range(n):
                    return n

                print(range(3), (n for n in [1]) is None)
            """,
        ],
    ),
    "loop-variable-steers": Examples(
        changes={
            """
                for i in range(5):
                    print(i)
                    i += 1
            """: """
                0
                2
                4
            """,
            """
                def halves(n):
                    for k in range(n, 0, -1):
                        print(k, end=".")
                        if k > 4:
                            k = k // 2
                    print()

                halves(10)
            """: "10.4.3.2.1.",
        },
        leaves=[
            """
                for i in range(3):
                    j = i * 2
                    squares = [i for i in range(j)]
                    print(i, squares)
            """,
            """
                for name in ["a", "b"]:
                    name = name + "!"
                    print(name)
                for n in range(3):
                    n = str(n)
                    print(n)
                for i in range(2):
                    for i in range(2):
                        print(i)
            """,
        ],
    ),
    "starred-target-is-tuple": Examples(
        changes={
            """
                first, *rest = [1, 2, 3]
                print(rest)
                rest.append(4)
            """: """
                (2, 3)
                AttributeError
            """,
            """
                def parse(line):
                    command, *args = line.split()
                    return args

                print(parse("go north"), parse("look"))
            """: "('north',) ()",
            """
                for name, *marks in [("Ann", 1, 2), ("Bob",)]:
                    print(name, marks)
                print([marks for name, *marks in ["abc", "d"] if marks])
            """: """
                Ann (1, 2)
                Bob ()
                [('b', 'c')]
            """,
            """
                (a, *b), c = "xyz", 1
                print(b, {key: value for key, *value in ["abc"]})
            """: "('y', 'z') {'a': ('b', 'c')}",
        },
        leaves=[
            """
                first, *rest, last = range(5)
                print(first, last, len(rest), *rest, [*rest, 1], sum(rest))
            """,
            """
                def total(*numbers):
                    a, b = numbers
                    return type(numbers).__name__, a + b

                print(total(1, 2), [x for x, y in ["ab"]])
            """,
        ],
    ),
}
