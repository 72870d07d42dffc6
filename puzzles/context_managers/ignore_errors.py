from contextlib import contextmanager

@contextmanager
def ignoring(kind):
    try:
        yield
    except kind:
        print("ignored")
    print("done")

with ignoring(KeyError):
    {}["tea"]
with ignoring(KeyError):
    print("fine")
with ignoring(KeyError):
    [][0]
