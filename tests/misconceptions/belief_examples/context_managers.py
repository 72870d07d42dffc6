from belief_examples import Examples

EXAMPLES = {
    "exit-cannot-swallow": Examples(
        changes={
            """
                from contextlib import suppress

                with suppress(ZeroDivisionError):
                    1 / 0
                print("after")
            """: "ZeroDivisionError",
        },
        leaves=[
            """
                class Door:
                    def __enter__(self):
                        print("open")
                        return self
                    def __exit__(self, *exception):
                        print("close")
                        return True

                with Door() as door:
                    print(type(door).__name__)
            """,
        ],
    ),
}
