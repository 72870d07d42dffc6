from belief_examples import Examples

EXAMPLES = {
    "try-else-always": Examples(
        changes={
            """
                try:
                    int("x")
                except ValueError:
                    print("except")
                else:
                    print("else")
                finally:
                    print("finally")
            """: """
                except
                else
                finally
            """,
        },
        leaves=[
            """
                try:
                    int("1")
                except ValueError:
                    print("except")
                else:
                    print("else")
            """,
            """
                try:
                    int("x")
                except ValueError:
                    print("except")
            """,
        ],
    ),
    "first-return-wins": Examples(
        changes={
            """
                def f():
                    try:
                        return 1
                    finally:
                        return 2

                print(f())
            """: "1",
        },
        leaves=[
            """
                def f():
                    try:
                        return 1
                    finally:
                        print("finally")

                print(f())
            """,
        ],
    ),
}
