from belief_examples import Examples

EXAMPLES = {
    "append-flattens": Examples(
        changes={
            """
                items = [1]
                items.append([2, 3])
                print(items, len(items))
            """: "[1, 2, 3] 3",
        },
        leaves=[
            """
                items = [1]
                items.append(2)
                items.append("ab")
                items.extend([3])
                print(items)
            """,
        ],
    ),
    "negative-index-raises": Examples(
        changes={
            "print([1, 2, 3][-1])": "IndexError",
            """
                print("before")
                print("abc"[-2])
            """: """
                before
                IndexError
            """,
        },
        leaves=[
            """
                items = [1, 2, 3]
                print(items[0], items[-2:], {-1: "k"}[-1])
            """,
        ],
    ),
}
