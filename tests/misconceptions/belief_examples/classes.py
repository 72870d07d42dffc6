from belief_examples import Examples

EXAMPLES = {
    "class-attr-per-instance": Examples(
        changes={
            """
                class Dog:
                    tricks = []

                one, other = Dog(), Dog()
                one.tricks.append("roll")
                print(other.tricks)
            """: "[]",
        },
        leaves=[
            """
                class Dog:
                    def __init__(self):
                        self.tricks = []

                one, other = Dog(), Dog()
                one.tricks.append("roll")
                print(other.tricks)
            """,
            """
                class Error(Exception):
                    code = 1

                print(Error().code, Error.code)
            """,
        ],
    ),
    "mro-depth-first": Examples(
        changes={
            """
                class A:
                    def who(self): return "A"
                class B(A): pass
                class C(A):
                    def who(self): return "C"
                class D(B, C): pass
                print(D().who())
            """: "A",
        },
        leaves=[
            """
                class A:
                    def who(self): return "A"
                class B(A):
                    def who(self): return "B" + super().who()
                print(B().who(), type(B))
            """,
        ],
    ),
}
