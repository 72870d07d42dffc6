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
}
