from belief_examples import Examples

EXAMPLES = {
    "is-like-eq": Examples(
        changes={
            "print([1] is [1], [1] is not [1])": "True False",
            """
                def is_empty(cart):
                    return cart is []

                print(is_empty([]), 1 is not 1.0)
            """: "True False",
        },
        leaves=[
            """
                a = b = [1]
                print(a is b, a is not None, None is None)
            """,
            "print(0 == 0.0, 2 is None)",
        ],
    ),
    "equal-immutables-same": Examples(
        changes={
            """
                a = int("1000")
                b = int("1000")
                print(a is b)
            """: "True",
            """
                word = "".join(["a", "b c"])
                print(word is not "ab c")
            """: "False",
            'print(id(int("1000")) == id(1000), tuple([1, 2]) is (1, 2))': "True True",
        },
        leaves=[
            "print([] is [], {} is {})",
            """
                a = int("1000")
                print(a is None, a == 1000, a is a)
            """,
        ],
    ),
    "eq-like-is": Examples(
        changes={
            'print([1] == [1], {"a": 1} != {"a": 1}, (1, []) == (1, []))': "False True False",
            """
                class Point:
                    def __init__(self, x):
                        self.x = x
                    def __eq__(self, other):
                        print("asked")
                        return self.x == other.x

                print(Point(1) == Point(1))
            """: "False",
            """
                def same(one, other):
                    return one == other

                row = [1, 2]
                print(same(row, row), same(row, row[:]))
            """: "True False",
        },
        leaves=[
            'print(1 == 1.0, "ab" == "".join(["a", "b"]), None == None)',
            """
                a = b = [1]
                print(a == b, [1] is [1], {1} >= {1}, [2] in [[2]])
            """,
        ],
    ),
    "eq-compares-attributes": Examples(
        changes={
            """
                class Seat:
                    def __init__(self, row):
                        self.row = row

                print(Seat(4) == Seat(4), Seat(4) != Seat(4))
            """: "True False",
            """
                class Card:
                    def __init__(self, suit, rank):
                        self.suit, self.rank = suit, rank

                hand = [Card("hearts", 7)]
                print(Card("hearts", 7) in hand, hand == [Card("hearts", 7)])
                print(len({Card("hearts", 7), Card("hearts", 7)}))
                hand.remove(Card("hearts", 7))
                print(hand)
            """: """
                True True
                1
                []
            """,
            """
                class Animal:
                    def __init__(self, name):
                        self.name = name

                class Dog(Animal):
                    pass

                print(Dog("Rex") == Dog("Rex"), Dog("Rex") == Animal("Rex"))
            """: "True False",
        },
        leaves=[
            """
                class Seat:
                    def __init__(self, row):
                        self.row = row

                seat = Seat(4)
                print(seat == Seat(5), seat == seat, seat is Seat(4), [1] == [1])
            """,
            """
                from dataclasses import dataclass

                @dataclass
                class Point:
                    x: int

                class Same:
                    def __eq__(self, other):
                        return True

                print(Point(1) == Point(1), Same() == Same(), Point.__hash__)
                try:
                    {Point(1)}
                except TypeError:
                    print("unhashable")
            """,
        ],
    ),
    "repl-constants": Examples(
        changes={
            """
                a = 1000
                b = 1000
                print(a is b)
            """: "False",
            """
                def one():
                    return "not ready"

                def other():
                    return "not ready"

                print(one() is other(), one() is one())
            """: "False True",
            "print((1, 2) is (1, 2), 0.5 is 0.5, 1000 is not 1000)": "False False True",
            """
                limit = 300
                if limit is 300:
                    print("full")
                print(id(limit) == id(300))
            """: "False",
        },
        leaves=[
            """
                a = 256
                b = 256
                print(a is b, "word" is "word", None is None, "" is "")
            """,
            """
                x = 1000
                y = x
                print(x is y, 1000 == 1000, "a b" == "a b", [] is [])
            """,
            """
                def answer():
                    "Give it."
                    return 1000

                print(answer() is answer(), answer.__doc__, f"{1000} a b")
            """,
        ],
    ),
    "id-never-reused": Examples(
        changes={
            "print(id([1]) == id([2]))": "False",
            """
                def make(name):
                    item = [name]
                    return id(item)

                print(len({make("a"), make("b"), make("c")}))
            """: "3",
            """
                class Job:
                    def number(self):
                        return id([self])

                job = Job()
                print(job.number() == job.number())
            """: "False",
        },
        leaves=[
            """
                a = [1]
                b = a
                print(id(a) == id(b), id(a) == id([1]), id(None) == id(None))
            """,
            """
                class Loud:
                    def __del__(self):
                        print("gone")

                thing = Loud()
                number = id(thing)
                print(number == id(thing))
                del thing
                print("end")
            """,
        ],
    ),
    "nan-equals-itself": Examples(
        changes={
            """
                nan = float("nan")
                print(nan == nan, nan != nan)
            """: "True False",
            """
                def is_missing(value):
                    return value != value

                print([is_missing(value) for value in (1.5, float("nan"))])
            """: "[False, False]",
            """
                readings = [1.0, float("nan")]
                print(float("nan") in readings, readings.count(float("nan")))
            """: "True 1",
        },
        leaves=[
            """
                import math
                nan = float("nan")
                print(math.isnan(nan), nan == 1.0, 1.0 == 1.0, nan < nan, nan is nan, nan in [nan])
            """,
            """
                class Odd:
                    def __eq__(self, other):
                        return False

                odd = Odd()
                print(odd == odd, 1 in [1.0])
            """,
        ],
    ),
    "in-uses-eq-only": Examples(
        changes={
            """
                nan = float("nan")
                print(nan in [nan], [nan] == [nan], nan in (1.0, nan))
            """: "False False False",
            """
                class Picky:
                    def __eq__(self, other):
                        return False

                one = Picky()
                queue = [one]
                print(one in queue, one not in queue, queue.count(one))
                print("found" if one in queue else "lost")
            """: """
                False True 0
                lost
            """,
            """
                nan = float("nan")
                print(nan in {nan}, [1, nan].count(nan))
            """: "False 0",
        },
        leaves=[
            """
                print(1 in [True], "a" in "abc", [1] in [[1]])
                print(3 not in (1, 2), 1 in {1}, 2 in {2: 0})
            """,
            """
                a = [1, [2]]
                print(a == [1, [2]], a != [1], a.index([2]), a.count(3), "abc".count("b"))
            """,
        ],
    ),
    "built-strings-interned": Examples(
        changes={
            """
                joined = "".join(["not", " ", "now"])
                print(joined is "not now", joined is not "not now")
            """: "True False",
            """
                def greet(name):
                    return "hi " + name

                print(greet("Al") is greet("Al"), id(greet("Al")) == id("hi Al"))
            """: "True True",
        },
        leaves=[
            """
                word = "word"
                print(word is "word", "ab" is "ba", "a" is None, int("500") is int("500"))
            """,
            'print("a" + str(1) == "a1", [] is [])',
        ],
    ),
}
