from belief_examples import Examples

EXAMPLES = {
    "exit-cannot-swallow": Examples(
        changes={
            """
                from contextlib import suppress

                with suppress(ZeroDivisionError):
                    1 / 0
                print("after")
            """: "ZeroDivisionError",
            """
                class Calm:
                    def __enter__(self): return self
                    def __exit__(self, kind, error, traceback):
                        print("exit", kind.__name__)
                        return True
                try:
                    with Calm() as calm:
                        calm.__exit__ = None
                        {}["k"]
                    print("after")
                except KeyError:
                    print("went on")
            """: """
                exit KeyError
                went on
            """,
        },
        leaves=[
            """
                class Door:
                    def __enter__(self):
                        print("open")
                        return self
                    def __exit__(self, *exception):
                        print("close")
                        return True

                with Door() as door:
                    print(type(door).__name__)
            """,
            """
                try:
                    with 3 as three:
                        print(three)
                except (TypeError, AttributeError) as error:
                    print("no manager")
            """,
        ],
    ),
    "exit-skipped-on-exception": Examples(
        changes={
            """
                class Door:
                    def __enter__(self): print("open")
                    def __exit__(self, *exception): print("close")
                try:
                    with Door():
                        1 / 0
                except ZeroDivisionError:
                    print("caught")
                with Door():
                    print("inside")
            """: """
                open
                caught
                open
                inside
                close
            """,
            """
                from contextlib import contextmanager
                @contextmanager
                def timer():
                    print("start")
                    try:
                        yield
                    finally:
                        print("stop")
                def work():
                    with timer():
                        return int("x")
                try:
                    work()
                except ValueError:
                    print("failed")
            """: """
                start
                failed
            """,
        },
        leaves=[
            """
                class Door:
                    def __enter__(self): print("open")
                    def __exit__(self, *exception): print("close")
                def leave():
                    with Door():
                        return "left"
                print(leave())
            """,
            """
                from contextlib import closing
                class File:
                    def close(self): print("closed")
                with closing(File()) as file:
                    print("inside")
            """,
        ],
    ),
    "as-is-the-manager": Examples(
        changes={
            """
                class Room:
                    def __init__(self): self.name = "room"
                    def __enter__(self): return "key"
                    def __exit__(self, *exception): pass
                with Room() as got:
                    print(type(got).__name__)
            """: "Room",
            """
                class Door:
                    def __enter__(self): print("open")
                    def __exit__(self, *exception): print("close")
                    def knock(self): print("knock")
                with Door() as front, Door() as back:
                    if front is not None:
                        front.knock()
            """: """
                open
                open
                knock
                close
                close
            """,
        },
        leaves=[
            """
                class Door:
                    def __enter__(self): return self
                    def __exit__(self, *exception): print("close")
                with Door() as door:
                    print(type(door).__name__)
            """,
            """
                from io import StringIO
                class Door:
                    def __enter__(self): print("open")
                    def __exit__(self, *exception): print("close")
                with Door(), StringIO("text") as file:
                    print(file.read())
            """,
        ],
    ),
}
