from belief_examples import Examples

EXAMPLES = {
    "and-or-give-bool": Examples(
        changes={
            "print(1 and 2, [] or 'default')": "True True",
            """
                def greeting(name):
                    name = name or "guest"
                    return f"hello {name}"

                print(greeting(""), greeting("Ada"))
            """: "hello True hello True",
        },
        leaves=[
            """
                if 1 and not 0:
                    print(True or False)
            """,
            'print(True and 1 < 2, not "")',
        ],
    ),
    "not-binds-tightly": Examples(
        changes={
            "print(not 1 == 2)": "False",
            """
                seats = []
                if not len(seats) == 3:
                    print("room")
                print(not 1 in [1, 2])
            """: "False",
            """
                class Door:
                    def __init__(self, state):
                        self.state = state
                    def shut(self):
                        return not self.state == "open"

                print(Door("ajar").shut())
            """: "False",
        },
        leaves=[
            "print(not (1 == 2), not 1, not True == True)",
            "print(not None, not (1 in [2]), [x for x in [0, 1] if not x])",
        ],
    ),
    "no-short-circuit": Examples(
        changes={
            """
                def loud(value):
                    print("asked", value)
                    return value

                if loud(0) and loud(1):
                    print("both")
                print(loud(2) or loud(3))
            """: """
                asked 0
                asked 1
                asked 2
                asked 3
                2
            """,
            """
                class Cart:
                    def __init__(self, items):
                        self.items = items
                    def first_is(self, name):
                        return bool(self.items) and self.items[0] == name

                print(Cart(["tea"]).first_is("tea"))
                print(Cart([]).first_is("tea"))
            """: """
                True
                IndexError
            """,
            """
                user = None
                print(user is None or user.name == "Ada" or "guest")
            """: "AttributeError",
            """
                words = ["ab", "", "c"]
                print([word for word in words if word and word[0] == "a"])
            """: "IndexError",
        },
        leaves=[
            'print(1 and 2, 0 or "x", 1 or 2 and 3)',
            """
                def ready(): return True
                print(ready() and not [], all([]))
            """,
        ],
    ),
    "or-distributes": Examples(
        changes={
            """
                colour = "green"
                if colour == "red" or "blue":
                    print("painted")
                else:
                    print("left")
                print(colour != "red" and "green")
            """: """
                left
                False
            """,
            """
                def is_vowel(letter):
                    return letter == "a" or "e" or "i" or "o" or "u"

                print([letter for letter in "code" if is_vowel(letter)])
            """: "['o', 'e']",
            """
                def read():
                    print("read")
                    return 3

                print(read() == 1 or 2)
            """: """
                read
                False
            """,
            """
                word = "cherry"
                print("a" or "e" in word)
                print("x" in word or "y")
            """: """
                True
                False
            """,
            """
                n = 7
                while n == 1 or 7:
                    n -= 1
                    if n < 3:
                        break
                print(n)
            """: "6",
        },
        leaves=[
            """
                x = 3
                print((x == 1) or 2)
                print(x == 1 or x == 3)
            """,
            """
                name = "" or "guest"
                done = False
                print(name, name == "guest" or done, 0 or 1)
            """,
        ],
    ),
    "chain-left-to-right": Examples(
        changes={
            "print(3 > 2 > 1)": "False",
            """
                def in_range(value):
                    return 1 <= value <= 5

                print([in_range(value) for value in (0, 3, 9)])
            """: "[True, True, True]",
            "print(2 == 2 == 2, 1 in [1, 2] == True)": "False True",
            """
                age = 70
                if 12 < age < 20:
                    print("teenager")
                elif 60 <= age <= 99:
                    print("senior")
            """: "teenager",
        },
        leaves=[
            "print((3 > 2) > 1, 3 > 2 and 2 > 1, 1 < 2)",
            "print(0 < 1 == 1)",
        ],
    ),
    "minus-binds-tightly": Examples(
        changes={
            "print(-2 ** 2)": "4",
            """
                def opposite_square(x):
                    return -x ** 2 + 1

                print(opposite_square(3))
            """: "10",
            """
                class Box:
                    side = 3

                print([-n ** 2 for n in range(3)], -Box.side ** 2)
            """: "[0, 1, 4] 9",
        },
        leaves=[
            "print(-(2 ** 2), (-2) ** 2, 2 ** -1, -2 ** 3, -2 * 2)",
            """
                x = 3
                print(1 - x ** 2, -x)
            """,
        ],
    ),
    "power-left-assoc": Examples(
        changes={
            "print(2 ** 3 ** 2)": "64",
            """
                def tower(a, b, c):
                    return a ** b ** c ** 1

                print(tower(2, 2, 3), 2 ** -1 ** 2)
            """: "64 0.25",
            """
                n = 3
                n = n ** 2 ** n
                print(n)
            """: "729",
        },
        leaves=[
            "print((2 ** 3) ** 2, 2 ** (3 ** 2), 2 ** 3 * 2, 2 ** -(3 ** 2))",
            """
                x = 2
                x **= 3
                print(x, 2 ** 1 ** 1)
            """,
        ],
    ),
    "all-of-nothing-false": Examples(
        changes={
            "print(all([]), all(()))": "False False",
            """
                def passed(marks):
                    return all(mark >= 4 for mark in marks)

                print(passed([5, 6]), passed([5, 2]), passed([]))
            """: "True False False",
            """
                class Form:
                    fields = {}
                    def complete(self):
                        return all(self.fields.values())

                print("send" if Form().complete() else "wait")
            """: "wait",
        },
        leaves=[
            "print(any([]), all([1]), all([0]), all([[]]))",
            """
                items = iter([1, 0, 2])
                print(all(items), list(items))
            """,
        ],
    ),
}
