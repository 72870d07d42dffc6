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
            """
            ENTER = "return"
            def press(words):
                match words:
                    case ["key", ENTER]:
                        return "send"
                    case ["key", letter]:
                        return letter
            print(press(["key", "return"]), press(["key", "a"]))
            """: "send a",
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
