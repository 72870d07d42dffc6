from belief_examples import Examples

EXAMPLES = {
    "is-like-eq": Examples(
        changes={
            "print([1] is [1], [1] is not [1])": "True False",
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
        },
        leaves=[
            "print([] is [], {} is {})",
            """
                a = int("1000")
                print(a is None, a == 1000, a is a)
            """,
        ],
    ),
}
