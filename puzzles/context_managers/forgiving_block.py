class Forgiving:
    def __enter__(self):
        print("enter")

    def __exit__(self, kind, error, traceback):
        print("exit:", kind.__name__)
        return True

with Forgiving():
    print(10 // 0)
    print("still in the block")

print("after the block")
