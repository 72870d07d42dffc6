from contextlib import contextmanager

@contextmanager
def ignoring(kind):
    try:
        yield
    except kind:
        print("ignored")
    print("done")

stock = {"rice": 3}
orders = []

with ignoring(KeyError):
    print(stock["tea"])
with ignoring(KeyError):
    print(stock["rice"])
with ignoring(KeyError):
    print(orders[0])
