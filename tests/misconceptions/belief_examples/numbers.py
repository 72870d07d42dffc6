from belief_examples import Examples

EXAMPLES = {
    "int-division-gives-int": Examples(
        changes={
            "print(7 / 2)": "3",
            """
                n = 7
                n /= 2
                print(n)
            """: "3",
        },
        leaves=[
            "print(7.0 / 2, 7 // 2, -7 % 3)",
            """
                from pathlib import PurePosixPath
                print(PurePosixPath("a") / "b")
            """,
        ],
    ),
    "floor-div-truncates": Examples(
        changes={
            "print(-7 // 2, -7 % 2, 7 // -2)": "-3 -1 -3",
        },
        leaves=[
            "print(7 // 2, 7 % 3, -6 // 2, -7.5 // 2)",
            "print('%s!' % 'hey')",
        ],
    ),
    "round-half-up": Examples(
        changes={
            "print(round(2.5), round(0.125, 2))": "3 0.13",
        },
        leaves=[
            "print(round(2.6), round(3.5), round(-1.4), round(float('inf'), 1))",
        ],
    ),
}
