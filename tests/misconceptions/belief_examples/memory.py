from belief_examples import Examples

EXAMPLES = {
    "del-destroys-object": Examples(
        changes={
            """
                class File:
                    def __del__(self):
                        print("closed")

                a = b = File()
                del a
                print("still")
            """: """
                closed
                still
            """,
        },
        leaves=[
            """
                items = [1]
                other = items
                del items
                print(other)
            """,
            """
                class File:
                    def __del__(self):
                        print("closed")

                a = File()
                del a
                print("after")
            """,
        ],
    ),
}
