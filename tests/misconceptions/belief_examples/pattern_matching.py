from belief_examples import Examples

EXAMPLES = {
    "bare-name-pattern-compares": Examples(
        changes={
            """
                RED = "red"
                match "blue":
                    case RED:
                        print("matched", RED)
                print(RED)
            """: "red",
            """
            ENTER = "return"
            def press(words):
                match words:
                    case ["key", ENTER]:
                        return "send"
                    case ["key", letter]:
                        return letter
            print(press(["key", "return"]), press(["key", "a"]))
            """: "send a",
        },
        leaves=[
            """
                match [1, 2]:
                    case [first, *rest]:
                        print(first, rest)
                match 3:
                    case other:
                        print("any")
            """,
        ],
    ),
    "match-falls-through": Examples(
        changes={
            """
                match 1:
                    case 1:
                        print("one")
                    case 2:
                        print("two")
                    case _:
                        print("other")
            """: """
                one
                two
                other
            """,
            """
                def points(medal):
                    total = 0
                    for one in medal:
                        match one:
                            case "gold":
                                total += 3
                            case "silver":
                                total += 2
                            case "bronze":
                                total += 1
                    return total
                print(points(["gold"]), points(["silver", "bronze"]), points(["tin"]))
            """: "6 4 0",
        },
        leaves=[
            """
                def name(n):
                    match n:
                        case 1:
                            return "one"
                        case 2:
                            return "two"
                    return "many"
                print(name(1), name(2), name(3))
            """,
            """
                match [1, 2]:
                    case [1, 2]:
                        print("pair")
                    case [x, y]:
                        print(x, y)
                match 3:
                    case 1:
                        print("one")
                    case _:
                        print("other")
            """,
        ],
    ),
    "mapping-pattern-exact": Examples(
        changes={
            """
                match {"name": "Ann", "age": 3}:
                    case {"name": name}:
                        print("name", name)
                    case _:
                        print("other")
            """: "other",
            """
                def read(event):
                    match event:
                        case {"user": {"name": str(name)}} if name:
                            return name
                        case {"key": k} | {"button": k}:
                            return k
                        case {"key": k, **others}:
                            return k, others
                    return "unknown"
                ann = {"user": {"name": "Ann", "id": 3}}
                print(read(ann), read({"key": "a"}), read({"button": "b"}))
                print(read({"key": "a", "shift": True}))
            """: """
                unknown a b
                ('a', {'shift': True})
            """,
        },
        leaves=[
            """
                match {"name": "Ann"}:
                    case {}  if False:
                        print("never")
                    case {"name": name, "age": age}:
                        print(name, age)
                    case {"name": name}:
                        print(name)
            """,
            """
                match ["a", 1]:
                    case {"a": 1}:
                        print("dict")
                    case [x, y]:
                        print(x, y)
            """,
        ],
    ),
    "failed-guard-unbinds": Examples(
        changes={
            """
                match 5:
                    case n if n > 10:
                        print("big")
                    case _:
                        print("small")
                try:
                    print(n)
                except NameError:
                    print("no n")
            """: """
                small
                no n
            """,
            """
                def read(words, name="nobody"):
                    match words:
                        case ["call", name, *rest] if not rest:
                            return f"calling {name}"
                        case {"call": name, **rest} if rest:
                            return f"{name} {rest}"
                        case _:
                            return f"waiting, {name}"
                print(read(["call", "Ann"]), read(["call", "Bo", 1]), read({"call": "Cy"}))
            """: "calling Ann waiting, nobody waiting, nobody",
        },
        leaves=[
            """
                match 5:
                    case n if n > 3:
                        print("big", n)
                print(n)
            """,
            """
                n = 1
                match [5]:
                    case [n, m]:
                        print("two")
                    case [k] if k > 10:
                        print("big")
                    case [n]:
                        print("one", n)
                print(n)
            """,
        ],
    ),
}
