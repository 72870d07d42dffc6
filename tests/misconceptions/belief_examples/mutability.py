from belief_examples import Examples

EXAMPLES = {
    "assign-copies": Examples(
        changes={
            """
                a = [1]
                b = a
                b.append(2)
                print(a, b)
            """: "[1] [1, 2]",
            """
                class Box: pass
                one = Box()
                other = one
                other.x = 1
                print(hasattr(one, "x"))
            """: "False",
            """
                a = [1]
                b = c = a
                c.append(2)
                print(b)
            """: "[1]",
        },
        leaves=[
            """
                a = [1]
                b = a[:]
                b.append(2)
                print(a, b)
            """,
            """
                a, b = [1], [2]
                a, b = b, a
                a.append(3)
                print(a, b)
            """,
        ],
    ),
    "args-copied": Examples(
        changes={
            """
                def add(items):
                    items.append(1)

                mine = []
                add(mine)
                print(mine)
            """: "[]",
            """
                def fill(*, target):
                    "Docstring."
                    target["k"] = 1

                mine = {}
                fill(target=mine)
                print(mine, fill.__doc__)
            """: "{} Docstring.",
        },
        leaves=[
            """
                def add(item, items=[]):
                    items.append(item)
                    return items

                add(1)
                print(add(2))
            """,
            """
                class Box:
                    def put(self, item):
                        self.item = item

                box = Box()
                box.put(1)
                print(box.item)
            """,
        ],
    ),
    "elems-copied": Examples(
        changes={
            """
                inner = [1]
                outer = [inner]
                outer[0].append(2)
                print(inner)
            """: "[1]",
            """
                row = [0]
                rows = []
                rows.append(row)
                row[0] = 1
                print(rows)
            """: "[[0]]",
            """
                class Box: pass
                box = Box()
                items = []
                box.items = items
                items.append(1)
                print(box.items)
            """: "[]",
        },
        leaves=[
            """
                outer = [[1]]
                outer[0].append(2)
                print(outer)
            """,
            """
                a, b = [1], [2]
                a, b = b, a
                print(a, b)
            """,
        ],
    ),
    "repeat-independent": Examples(
        changes={
            """
                grid = [[0]] * 3
                grid[0].append(1)
                print(grid)
            """: "[[0, 1], [0], [0]]",
        },
        leaves=[
            'print([0] * 3, "ab" * 2, 3 * 4)',
            """
                grid = [[0] for _ in range(2)]
                grid[0].append(1)
                print(grid)
            """,
        ],
    ),
    "augassign-rebinds": Examples(
        changes={
            """
                a = [1]
                b = a
                b += [2]
                print(a)
            """: "[1]",
            """
                def extend(items):
                    items += (3,)

                mine = [1]
                extend(mine)
                print(mine)
            """: "[1]",
            """
                class Box: pass
                box = Box()
                box.items = shared = [1]
                box.items += [2]
                print(shared, box.items)
            """: "[1] [1, 2]",
        },
        leaves=[
            """
                n = 1
                n += 1
                s = "a"
                s += "b"
                print(n, s)
            """,
            """
                a = [1]
                b = a
                b.extend([2])
                print(a)
            """,
        ],
    ),
    "mutators-return": Examples(
        changes={
            "print([3, 1, 2].sort())": "[1, 2, 3]",
            """
                numbers = {1}
                print(numbers.add(2))
            """: "{1, 2}",
        },
        leaves=[
            'print(sorted([3, 1, 2]), [1, 2].pop(), {"k": 1}.get("k"))',
            """
                class Log:
                    def append(self, item):
                        print("logged", item)

                print(Log().append(1))
            """,
        ],
    ),
}
