from belief_examples import Examples

EXAMPLES = {
    "str-methods-mutate": Examples(
        changes={
            """
                s = "abc"
                s.upper()
                print(s)
            """: "ABC",
            """
                def shout(word):
                    word.upper()
                    return word

                print(shout("hey"))
            """: "HEY",
        },
        leaves=[
            """
                s = "abc"
                t = s.upper()
                print(s, t)
            """,
            """
                items = [3, 1]
                items.index(3)
                print(items)
            """,
        ],
    ),
    "strip-removes-word": Examples(
        changes={
            'print("abcxcba".strip("abc"))': "xcba",
            'print("hello".rstrip("lo"))': "hel",
        },
        leaves=[
            'print("  x ".strip(), "-x-".strip("-"), "xy".lstrip("z"))',
        ],
    ),
    "containers-print-str": Examples(
        changes={
            'print(["a", ("b",)], {"k": "v"})': "[a, (b,)] {k: v}",
            """
                items = ["a"]
                items.append(items)
                print(items)
            """: "[a, [...]]",
        },
        leaves=[
            'print([1, 2.5, None], "a", repr(["a"]))',
        ],
    ),
}
