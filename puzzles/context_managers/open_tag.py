from contextlib import contextmanager

@contextmanager
def tag(name):
    print(f"<{name}>")
    yield name.upper()
    print(f"</{name}>")

with tag("b") as label:
    print(label)

try:
    with tag("i"):
        raise ValueError("no ink")
except ValueError as error:
    print("caught", error)
