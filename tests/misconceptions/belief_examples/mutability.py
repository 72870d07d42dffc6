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
            """
                row = [0]
                grid = [row for _ in range(2)]
                table = {n: row for n in "ab"}
                grid[0].append(1)
                print(grid, row, table)
            """: "[[0, 1], [0]] [0] {'a': [0], 'b': [0]}",
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
            """
                rows = [[0]]
                rows *= 2
                rows[0].append(1)
                print(rows)
            """: "[[0, 1], [0]]",
            """
                class Row:
                    def __init__(self):
                        self.cells = []

                def grid(size):
                    return [Row()] * size

                rows = grid(2)
                rows[0].cells.append(1)
                print(rows[1].cells)
            """: "[]",
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
            """
                numbers = {1}
                seen = numbers
                seen |= {2}
                rows = [0]
                kept = rows
                rows *= 2
                print(numbers, kept)
            """: "{1} [0]",
            """
                from collections import deque

                class Game:
                    queue = deque()

                mine = Game.queue
                Game.queue += [1]
                print(list(mine))
            """: "[]",
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
            """
                def ranked(scores):
                    return scores.sort(reverse=True)

                best = ranked([1, 3])
                print(best[0])
            """: "3",
            """
                from collections import deque
                print(deque([1, 2, 3]).rotate())
            """: "deque([3, 1, 2])",
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
    "elem-tracks-variable": Examples(
        changes={
            """
                x = 1
                items = [x, 2]
                x = 5
                print(items, items[0])
            """: "[5, 2] 5",
            """
                def board():
                    score = 10
                    rows = {"ada": score, "bo": 0}
                    score += 5
                    return rows

                print(board())
            """: "{'ada': 15, 'bo': 0}",
            """
                current = ["a"]
                pages = []
                pages.append(current)
                current = ["b"]
                pages.append(current)
                print(pages)
            """: "[['b'], ['b']]",
            """
                best = 3
                record = {}
                record["day"] = best
                best = best * 2
                print(record["day"], [value for value in record.values()])
            """: "6 [6]",
            """
                class Game:
                    def play(self, points):
                        history = [points]
                        points, bonus = points + 1, 2
                        return history, bonus

                print(Game().play(7))
            """: "([8], 2)",
        },
        leaves=[
            """
                x = 1
                items = [x + 1, [2]]
                x = 5
                print(items, [x for x in range(3)])
            """,
            """
                row = [1]
                rows = [row]
                row.append(2)
                rows[0] = 7
                row = 3
                print(rows)
            """,
        ],
    ),
    "names-alias-names": Examples(
        changes={
            """
                a = 1
                b = a
                b = 2
                print(a, b)
            """: "2 2",
            """
                def prices():
                    old = 10
                    new = old
                    old = old + 5
                    return old, new

                print(prices(), prices())
            """: "(15, 15) (15, 15)",
            """
                best = score = 0
                score += 3
                print(best)
            """: "3",
            """
                total = 1
                backup = total
                for total in [5, 6]:
                    pass
                print(backup)
            """: "6",
            """
                def hello(): return "hello"
                greet = hello
                def hello(): return "bye"
                print(greet())
            """: "bye",
            """
                left, right = 1, 2
                keep = left
                left, right = right, left
                print(keep, left, right)
            """: "2 2 1",
        },
        leaves=[
            """
                a = [1]
                b = a
                b.append(2)
                print(a)
            """,
            """
                def change(n):
                    m = n + 0
                    n = n + 1
                    return m

                a = 1
                b = a + 0
                b = 5
                print(change(3), a)
            """,
            """
                def swap(pair):
                    first, second = pair
                    return second, first

                x = 1
                print(swap((x, 2)), x)
            """,
        ],
    ),
    "call-by-reference": Examples(
        changes={
            """
                def add_one(n):
                    n += 1

                count = 1
                add_one(count)
                print(count)
            """: "2",
            """
                def swap(a, b):
                    "Swap."
                    a, b = b, a

                left, right = 1, 2
                swap(left, b=right)
                print(left, right, swap.__doc__)
            """: "2 1 Swap.",
            """
                class Till:
                    def round(self, price):
                        price = 5 * (price // 5)
                        return price

                def main():
                    price = 12
                    print(Till().round(price), price)

                main()
            """: "10 10",
            """
                def outer(items):
                    inner(items)
                    return len(items)

                def inner(items):
                    items = items + [1]

                mine = []
                print(outer(mine), mine)
            """: "1 [1]",
            """
                def countdown(n):
                    while n:
                        n -= 1
                    return "done"

                n = 3
                print(f"{countdown(n)} {n}")
            """: "done 0",
        },
        leaves=[
            """
                def add(items, item=0):
                    items.append(item)
                    return items

                mine = [1]
                add(mine, 2)
                print(mine, [add([n]) for n in mine])
            """,
            """
                def change(n):
                    n = n + 1
                    return n

                print(change(1), list(map(change, [1, 2])))
            """,
            """
                def numbers(n):
                    n = n * 2
                    yield n

                n = 1
                print(list(numbers(n)), n)
            """,
        ],
    ),
    "fromkeys-independent": Examples(
        changes={
            """
                d = dict.fromkeys("ab", [])
                d["a"].append(1)
                print(d)
            """: "{'a': [1], 'b': []}",
            """
                from collections import OrderedDict

                class Box:
                    size = 0

                boxes = OrderedDict.fromkeys(["x", "y"], Box())
                boxes["x"].size = 3
                print(boxes["y"].size)
            """: "0",
            """
                def table(names):
                    return {}.fromkeys(names, {"n": 0})

                rows = table(["r", "s"])
                rows["r"]["n"] += 1
                print(rows)
            """: "{'r': {'n': 1}, 's': {'n': 0}}",
        },
        leaves=[
            """
                d = dict.fromkeys("ab", 0)
                d["a"] += 1
                print(d, dict.fromkeys([1, 2]))
            """,
            """
                d = {key: [] for key in "ab"}
                d["a"].append(1)
                print(d)
            """,
        ],
    ),
    "copy-is-deep": Examples(
        changes={
            """
                a = [[1], 2]
                b = a[:]
                c = list(a)
                d = a.copy()
                a[0].append(3)
                print(b, c, d)
            """: "[[1], 2] [[1], 2] [[1], 2]",
            """
                import copy

                class Team:
                    def __init__(self):
                        self.names = ["Ada"]

                team = Team()
                other = copy.copy(team)
                other.names.append("Bo")
                print(team.names, type(other).__name__)
            """: "['Ada'] Team",
            """
                from copy import copy
                menu = {"tea": {"price": 3}}
                new = dict(menu)
                newer = {**menu}
                menu["tea"]["price"] = 4
                print(new, newer, copy(menu)["tea"] is menu["tea"])
            """: "{'tea': {'price': 3}} {'tea': {'price': 3}} False",
            """
                def with_row(rows):
                    return [*rows, [9]]

                rows = [[1]]
                more = with_row(rows)
                more[0].append(2)
                print(rows)
            """: "[[1]]",
            """
                rows = [[1], [2], [3]]
                some = rows[1:]
                some[0][0] = 7
                print(rows)
            """: "[[1], [2], [3]]",
        },
        leaves=[
            """
                a = [1, 2]
                b = a[:]
                b.append(3)
                c = list(a) + a.copy()
                print(a, b, c, a[0:1], "abc"[1:])
            """,
            """
                a = [[1]]
                b = a
                b[0].append(2)
                print(a, a[0] is b[0], list(iter(a))[0] is a[0])
            """,
        ],
    ),
    "slice-is-view": Examples(
        changes={
            """
                a = [1, 2, 3]
                b = a[:2]
                b[0] = 9
                print(a, b)
            """: "[9, 2, 3] [9, 2]",
            """
                a = [3, 1, 2]
                first = a[:]
                first.sort()
                print(a)
                a[0] = 7
                print(first)
            """: """
                [1, 2, 3]
                [7, 2, 3]
            """,
            """
                def clear(items):
                    for i in range(len(items)):
                        items[i] = 0

                class Row:
                    def __init__(self):
                        self.cells = [1, 2, 3, 4]

                row = Row()
                clear(row.cells[::2])
                print(row.cells)
            """: "[0, 2, 0, 4]",
            """
                scores = [1, 2, 3]
                top = scores[1:]
                top[0] += 10
                scores.append(4)
                print(scores, top)
            """: "[1, 12, 3, 4] [12, 3]",
        },
        leaves=[
            """
                a = [1, 2, 3]
                b = list(a)
                b[0] = 9
                print(a, a[1:], sum(a[:2]))
            """,
            """
                s = "abc"
                t = s[1:]
                t += "d"
                p = (1, 2)[:1]
                print(s, t, p)
                a = [1, 2]
                a[:] = [3]
                print(a)
            """,
        ],
    ),
    "tuple-deeply-immutable": Examples(
        changes={
            """
                t = (1, [2])
                t[1].append(3)
                print(t)
            """: "TypeError",
            """
                t = ("Ada", {"age": 36})
                try:
                    t[1]["age"] = 37
                except TypeError:
                    print("refused")
                print(t)
            """: """
                refused
                ('Ada', {'age': 36})
            """,
            """
                row = [1]
                rows = (row, row)
                row.append(2)
                print(rows)
            """: "([1], [1])",
            """
                people = [("Ada", ["tea"]), ("Bo", [])]
                for name, orders in people:
                    orders.append("cake")
                print(people)
            """: "TypeError",
            """
                t = (1, [2])
                try:
                    t[1] += [3]
                except TypeError:
                    pass
                print(t, tuple([[1]]))
            """: "(1, [2]) ([1],)",
        },
        leaves=[
            """
                t = (1, "a", (2, 3))
                t += (4,)
                print(t, (1, 2) is (1, 2))
            """,
            """
                def pair():
                    return [1], {2}

                items, numbers = pair()
                items.append(3)
                numbers.add(4)
                a, b = [1], [2]
                for each in (a, b):
                    each.append(0)
                print(items, numbers, a, b)
            """,
        ],
    ),
    "sorted-in-place": Examples(
        changes={
            """
                a = [3, 1, 2]
                sorted(a)
                print(a)
            """: "[1, 2, 3]",
            """
                def ranking(scores):
                    best = sorted(scores, reverse=True)
                    return best[0], scores

                print(ranking([1, 5, 2]))
            """: "(5, [5, 2, 1])",
            """
                names = ["c", "a"]
                for name in reversed(names):
                    print(name)
                print(names)
            """: """
                a
                c
                ['a', 'c']
            """,
            """
                words = ["bb", "a"]
                shortest = sorted(words, key=len)
                shortest.append("c")
                print(words)
            """: "['a', 'bb']",
        },
        leaves=[
            """
                a = [3, 1, 2]
                a.sort()
                print(a, sorted("ba"), sorted((2, 1)), list(reversed("ab")))
            """,
            """
                d = {"b": 1, "a": 2}
                print(sorted(d), d, sorted([1, 2]), [3, 1][::-1])
            """,
        ],
    ),
    "remove-removes-all": Examples(
        changes={
            """
                a = [1, 2, 1, 1]
                a.remove(1)
                print(a)
            """: "[2]",
            """
                def without(items, item):
                    items.remove(item)
                    return items

                print(without(["a", "b", "a"], "a"))
            """: "['b']",
            """
                bag = ["x", "y", "x"]
                count = 0
                while "x" in bag:
                    bag.remove("x")
                    count += 1
                print(count)
            """: "1",
        },
        leaves=[
            """
                a = [1, 2]
                a.remove(2)
                s = {1, 2}
                s.remove(1)
                print(a, s)
            """,
            """
                class Shop:
                    def __init__(self):
                        self.removed = []
                    def remove(self, name):
                        self.removed.append(name)

                shop = Shop()
                shop.remove("tea")
                print(shop.removed)
                try:
                    [1].remove(2)
                except ValueError:
                    print("missing")
            """,
        ],
    ),
    "no-circularity": Examples(
        changes={
            """
                a = [1]
                a.append(a)
                print(len(a))
            """: "RecursionError",
            """
                config = {}
                try:
                    config["self"] = config
                except RecursionError:
                    print("refused")
                print(config)
            """: """
                refused
                {}
            """,
            """
                class Node:
                    pass

                node = Node()
                node.next = node
                print(node.next is node)
            """: "RecursionError",
            """
                a, b = [], []
                a.append(b)
                b.insert(0, a)
                print(a[0] is b)
            """: "RecursionError",
        },
        leaves=[
            """
                a = [1]
                b = [a, a]
                a.append(2)
                d = {"a": a}
                d["b"] = b
                print(b, d)
            """,
            """
                class Node:
                    def __init__(self, parent=None):
                        self.parent = parent
                        self.children = []

                root = Node()
                root.children.append(Node(root))
                print(root.children[0].parent is root)
            """,
        ],
    ),
    "list-concat-in-place": Examples(
        changes={
            """
                a = [1]
                b = a + [2]
                print(a, b)
            """: "[1, 2] [1, 2]",
            """
                def path(nodes, node):
                    nodes = nodes + [node]
                    return nodes

                start = ["a"]
                print(path(start, "b"), path(start, "c"), start)
            """: "['a', 'b', 'c'] ['a', 'b', 'c'] ['a', 'b', 'c']",
            """
                class Cart:
                    def __init__(self, items):
                        self.items = items
                    def plus(self, item):
                        return Cart(self.items + [item])

                cart = Cart(["tea"])
                more = cart.plus("milk")
                print(cart.items, more.items)
            """: "['tea', 'milk'] ['tea', 'milk']",
        },
        leaves=[
            """
                a = [1]
                b = a
                b += [2]
                c = (1,) + (2,)
                print(a, b, c, "a" + "b", 1 + 2)
            """,
            "print([1] + [2], sum([[1], [2]], []))",
        ],
    ),
    "pop-removes-value": Examples(
        changes={
            """
                a = [3, 5, 1]
                print(a.pop(1), a)
            """: "1 [3, 5]",
            """
                def drop(numbers, number):
                    numbers.pop(number)
                    return numbers

                print(drop([0, 2, 4], 2))
            """: "[0, 4]",
            """
                queue = [5, 0, 7]
                queue.pop(0)
                print(queue)
            """: "[5, 7]",
        },
        leaves=[
            """
                a = ["x", "y", "z"]
                print(a.pop(0), a.pop(), a)
            """,
            """
                d = {1: "a", 2: "b"}
                numbers = [4, 5]
                print(d.pop(1), d, numbers.pop(), numbers, {6}.pop())
            """,
        ],
    ),
    "extend-like-append": Examples(
        changes={
            """
                a = [1]
                a.extend([2, 3])
                print(a, len(a))
            """: "[1, [2, 3]] 2",
            """
                tags = ["new"]
                tags += ["hit"]
                tags.extend("ok")
                print(tags)
            """: "['new', ['hit'], 'ok']",
            """
                class Log:
                    def __init__(self):
                        self.lines = []
                    def add(self, lines):
                        self.lines += lines

                log = Log()
                log.add(["a", "b"])
                print(len(log.lines))
            """: "1",
        },
        leaves=[
            """
                a = [1]
                a.append([2])
                a = a + [3]
                n = 1
                n += 1
                s = "a"
                s += "b"
                print(a, n, s)
            """,
            """
                class Tree:
                    def extend(self, items):
                        return len(items)

                print(Tree().extend([1, 2]))
            """,
        ],
    ),
    "str-is-mutable": Examples(
        changes={
            """
                s = "cat"
                s[0] = "b"
                print(s)
            """: "bat",
            """
                def fix(word):
                    word[-1] = "!"
                    word[0:2] = "OH"
                    return word

                print(fix("oh no"))
            """: "OH n!",
            """
                a = "x"
                b = a
                b += "y"
                print(a, b)
            """: "xy xy",
            """
                class Plate:
                    def __init__(self):
                        self.text = "B-1"

                plate = Plate()
                words = ["ab", "cd"]
                try:
                    plate.text[0] = "C"
                    words[1][0] = "x"
                except TypeError:
                    print("refused")
                print(plate.text, words)
            """: "C-1 ['ab', 'xd']",
        },
        leaves=[
            """
                s = "cat"
                t = s.upper()
                t = "dog"
                u = s
                u = u + "s"
                u += "!"
                items = ["a"]
                items[0] = "b"
                print(s, t, u, items)
            """,
            """
                a = 1
                b = a
                b += 1
                word = "ab"
                copy = word
                word = "c"
                word += "d"
                print(a, b, copy, word)
                d = {}
                d["k"] = 1
                rows = [[1]]
                rows[0][0] = 2
                print(d, rows)
            """,
        ],
    ),
}
