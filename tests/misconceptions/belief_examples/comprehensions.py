from belief_examples import Examples

EXAMPLES = {
    "comprehension-leaks": Examples(
        changes={
            """
                x = "before"
                squares = [x * x for x in range(3)]
                print(x, squares)
            """: "2 [0, 1, 4]",
            """
                def last():
                    [n for n in range(3) if n < 2]
                    return n

                print(last())
            """: "2",
        },
        leaves=[
            """
                for n in [n * 2 for n in range(2)]:
                    print(n)
            """,
            """
                x = "before"
                print(sum(x for x in range(3)), x)
            """,
        ],
    ),
}
