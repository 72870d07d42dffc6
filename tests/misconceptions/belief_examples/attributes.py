from belief_examples import Examples

EXAMPLES = {
    "instance-write-hits-class": Examples(
        changes={
            """
                class Counter:
                    count = 0

                one, other = Counter(), Counter()
                one.count = 1
                print(other.count)
            """: "1",
            """
                class Counter:
                    count = 0
                    def tick(self):
                        self.count += 1

                Counter().tick()
                print(Counter.count)
            """: "1",
        },
        leaves=[
            """
                class Counter:
                    def __init__(self):
                        self.count = 0

                one, other = Counter(), Counter()
                one.count = 1
                print(other.count)
            """,
            """
                class Temperature:
                    @property
                    def value(self): return self._value
                    @value.setter
                    def value(self, new): self._value = new

                t = Temperature()
                t.value = 3
                print(t.value)
            """,
        ],
    ),
    "underscore-is-private": Examples(
        changes={
            """
                class Account:
                    def __init__(self):
                        self._balance = 10

                print(Account()._balance)
            """: "AttributeError",
        },
        leaves=[
            """
                class Account:
                    def __init__(self):
                        self._balance = 10
                    def show(self):
                        return self._balance

                print(Account().show(), Account.__name__)
            """,
        ],
    ),
}
