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
            """
                names = [" Ann", "Bob "]
                for name in names:
                    name.strip()
                print(names)
            """: "['Ann', 'Bob']",
            """
                words = ["a", "b"]
                [word.upper() for word in words]
                print(words)
            """: "['A', 'B']",
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
            """
                rows = [[1], [2]]
                for row in rows:
                    row.index(row[0])
                print(rows, [row.count(1) for row in rows])
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
    "slice-inclusive": Examples(
        changes={
            'print("abcdef"[1:3], [1, 2, 3][:1], (1, 2, 3)[:-1])': "bcd [1, 2] (1, 2, 3)",
            """
                class Queue:
                    def __init__(self):
                        self.items = [1, 2, 3, 4, 5]

                    def take(self, count):
                        taken = self.items[:count]
                        del self.items[:count]
                        return taken

                queue = Queue()
                print(queue.take(2), queue.items)
                queue.items[0:1] = "ab"
                print(queue.items)
            """: """
                [1, 2, 3] [4, 5]
                ['a', 'b']
            """,
            'print("abcdef"[5:2:-1], "abcdef"[0:4:2], "abc"[2:0:-1])': "fedc ace cba",
            "print([1, 2, 3, 4][slice(1, 2)])": "[2, 3]",
        },
        leaves=[
            """
                items = [1, 2, 3]
                print(items[1], items[-2:], items[:], items[::-1], items[:99], range(9)[0:2])
                items[0] += 5
                items[1:] += [4]
                print(items)
            """,
            """
                class Grid:
                    def __getitem__(self, index):
                        return index

                print(Grid()[1:2], Grid()[0:1, 2:3])
            """,
        ],
    ),
    "slice-range-checked": Examples(
        changes={
            'print("abc"[:5])': "IndexError",
            """
                def first(items, count):
                    return items[:count]

                try:
                    print(first((1, 2), 3))
                except IndexError:
                    print("too few")
            """: "too few",
            """
                items = [1, 2]
                print(items[-2:])
                del items[1:9]
                print(items)
            """: """
                [1, 2]
                IndexError
            """,
        },
        leaves=[
            """
                items = [1, 2, 3]
                print(items[3:], items[-3:3], items[:], items[0:0], "ab"[::-1])
                items[len(items):] = [4]
                print(items)
            """,
            """
                try:
                    print([1][1])
                except IndexError:
                    print("no")
            """,
        ],
    ),
    "plus-coerces": Examples(
        changes={
            'print("a" + 1, 2 + "b", "c" + 1.5, "d" + True)': "a1 2b c1.5 dTrue",
            """
                class Bill:
                    text = "sum: "

                    def add(self, price):
                        self.text += price
                        return self

                print(Bill().add(5).text)
            """: "sum: 5",
            """
                total = ""
                for n in [1, 2]:
                    total += n
                print(total)
            """: "12",
        },
        leaves=[
            """
                print("a" + "b", 1 + 2, [1] + [2], 1 + True)
                try:
                    print("a" + None)
                except TypeError:
                    print("no")
            """,
            """
                class Text(str):
                    def __add__(self, other):
                        return "added"

                print(Text("a") + "b", 1 - 2, "a" * 2)
            """,
        ],
    ),
    "split-space-collapses": Examples(
        changes={
            'print("a  b ".split(" "))': "['a', 'b']",
            """
                def fields(line):
                    return len(line.split(sep=","))

                print(fields("a,,b,"), fields(""))
            """: "2 0",
            'print("a  b  c ".split(" ", 1))': "['a', 'b  c ']",
            """
                names = ["x y", "x  y"]
                print([name.rsplit(" ") for name in names])
            """: "[['x', 'y'], ['x', 'y']]",
        },
        leaves=[
            'print("a b".split(" "), " a  b ".split(), "a-b".split("-", 1), "a,b".split(None))',
            """
                class Line:
                    def split(self, separator):
                        return ["", separator]

                print(Line().split(" "))
            """,
        ],
    ),
    "replace-first-only": Examples(
        changes={
            'print("a-b-c".replace("-", "+"))': "a+b-c",
            """
                def clean(text):
                    text = text.replace(" ", "").replace("l", "L")
                    return text

                print([clean(word) for word in ["h e l l o", "all"]])
            """: "['he L l o', 'aLl']",
        },
        leaves=[
            'print("a-b".replace("-", "+"), "aaa".replace("a", "b", 2), "a".replace("x", "y"))',
            """
                class Text:
                    def replace(self, old, new):
                        return new * 2

                print(Text().replace("a", "b"))
            """,
        ],
    ),
    "find-raises": Examples(
        changes={
            'print("abc".find("x"))': "ValueError",
            """
                def has(text, part):
                    try:
                        return text.rfind(part) >= 0
                    except ValueError:
                        return "missing"

                print(has("abc", "b"), has("abc", "d"))
            """: "True missing",
        },
        leaves=[
            'print("abc".find("b"), "abc".find("", 1), "x" in "abc")',
            """
                class Finder:
                    def find(self, what):
                        return -1

                print(Finder().find("x"))
            """,
        ],
    ),
    "count-overlaps": Examples(
        changes={
            'print("aaaa".count("aa"), "abababa".count("aba", 2))': "3 2",
            """
                def occurrences(texts, part):
                    return [text.count(part) for text in texts]

                print(occurrences(["....", "a.b"], ".."))
            """: "[3, 0]",
        },
        leaves=[
            'print("banana".count("a"), "abab".count("ab"), "abc".count(""), "aa".count("aaa"))',
            "print([1, 1, 1].count(1), (1, 2).count(2))",
        ],
    ),
    "join-adds-trailing": Examples(
        changes={
            'print("+".join(["a", "b"]))': "a+b+",
            """
                def table(rows):
                    return "|".join("-".join(row) for row in rows)

                print(table(["ab", "c", ""]))
            """: "a-b-|c-||",
        },
        leaves=[
            'print("".join(["a", "b"]), "-".join([]), ", ".join(""))',
            """
                import os.path

                class Pair:
                    def join(self, other):
                        return other

                print(os.path.join("a", "b"), Pair().join("c"))
                try:
                    "-".join([1])
                except TypeError:
                    print("no")
            """,
        ],
    ),
}
