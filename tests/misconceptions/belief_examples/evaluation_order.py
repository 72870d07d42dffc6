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
}
