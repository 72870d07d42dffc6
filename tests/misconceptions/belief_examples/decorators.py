from belief_examples import Examples

EXAMPLES = {
    "decorators-top-down": Examples(
        changes={
            """
                def a(function):
                    print("a")
                    return function

                def b(function):
                    print("b")
                    return function

                @a
                @b
                def f(): pass
            """: """
                a
                b
            """,
        },
        leaves=[
            """
                def a(function):
                    print("a")
                    return function

                @a
                def f(): pass
            """,
        ],
    ),
}
