from belief_examples import Examples

EXAMPLES = {
    "import-reexecutes": Examples(
        changes={
        },
        leaves=[
            """
                import math
                import math
                print(math.floor(2.5))
            """,
        ],
    ),
}
