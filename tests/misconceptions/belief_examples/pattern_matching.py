from belief_examples import Examples

EXAMPLES = {
    "bare-name-pattern-compares": Examples(
        changes={
            """
                RED = "red"
                match "blue":
                    case RED:
                        print("matched", RED)
                print(RED)
            """: "red",
        },
        leaves=[
            """
                match [1, 2]:
                    case [first, *rest]:
                        print(first, rest)
                match 3:
                    case other:
                        print("any")
            """,
        ],
    ),
}
