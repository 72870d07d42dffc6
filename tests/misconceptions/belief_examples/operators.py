from belief_examples import Examples

EXAMPLES = {
    "and-or-give-bool": Examples(
        changes={
            "print(1 and 2, [] or 'default')": "True True",
        },
        leaves=[
            """
                if 1 and not 0:
                    print(True or False)
            """,
        ],
    ),
    "not-binds-tightly": Examples(
        changes={
            "print(not 1 == 2)": "False",
        },
        leaves=[
            "print(not (1 == 2), not 1, not True == True)",
        ],
    ),
}
