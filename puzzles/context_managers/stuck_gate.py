class Gate:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        print(self.name, "sees", kind.__name__)
        if self.name == "inner":
            raise OSError("stuck")
        return True

with Gate("outer"):
    with Gate("inner"):
        raise ValueError("fire")
    print("between")
print("outside")
