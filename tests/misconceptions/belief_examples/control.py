from belief_examples import Examples

EXAMPLES = {
    "elif-is-separate-if": Examples(
        changes={
            """
                n = 12
                if n > 10:
                    print("big")
                elif n > 5:
                    print("medium")
                else:
                    print("small")
            """: """
                big
                medium
            """,
        },
        leaves=[
            """
                n = 3
                if n > 10:
                    print("big")
                elif n > 5:
                    print("medium")
                else:
                    print("small")
            """,
            """
                if 1:
                    print("one")
                else:
                    print("other")
            """,
        ],
    ),
    "empty-is-true": Examples(
        changes={
            """
                items = []
                if items:
                    print("some")
                while not items:
                    items.append(1)
                print(items)
            """: """
                some
                []
            """,
            "print([n for n in [[], [1]] if n and True], 1 if {} else 2)": "[[], [1]] 1",
        },
        leaves=[
            """
                if [0] and not 0 and not None:
                    print("some")
                print([] or "default", bool([]))
            """,
        ],
    ),
}
