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
}
