from belief_examples import Examples

EXAMPLES = {
    "del-destroys-object": Examples(
        changes={
            """
                class File:
                    def __del__(self):
                        print("closed")

                a = b = File()
                del a
                print("still")
            """: """
                closed
                still
            """,
        },
        leaves=[
            """
                items = [1]
                other = items
                del items
                print(other)
            """,
            """
                class File:
                    def __del__(self):
                        print("closed")

                a = File()
                del a
                print("after")
            """,
        ],
    ),
    "del-waits-for-gc": Examples(
        changes={
            """
                class File:
                    def __init__(self, name): self.name = name
                    def __del__(self): print("close", self.name)
                def work():
                    File("a")
                    file = File("b")
                    print("working")
                work()
                print("end")
            """: """
                working
                end
                close a
                close b
            """,
            """
                import gc
                class File:
                    def __del__(self): print("closed")
                file = File()
                file = None
                print("before")
                gc.collect()
                print("after")
            """: """
                before
                closed
                after
            """,
            """
                class Base:
                    def __del__(self): print("base")
                class Sub(Base):
                    def __del__(self):
                        print("sub")
                        super().__del__()
                from gc import collect
                items = [Sub()]
                items.clear()
                print("cleared")
                collect()
                print("end")
            """: """
                cleared
                sub
                base
                end
            """,
        },
        leaves=[
            """
                class File:
                    def __del__(self): print("closed")
                file = File()
                other = file
                del file
                print("end")
            """,
            """
                import gc
                class Node:
                    def __del__(self): print("gone")
                node = Node()
                node.me = node
                del node
                print("deleted")
                gc.collect()
                print("end")
            """,
            """
                class File:
                    def __del__(self): print("closed")
                file = File()
                file.__del__()
                print("end")
            """,
        ],
    ),
}
