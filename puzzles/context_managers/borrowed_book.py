class Shelf:
    def __enter__(self):
        print("take")
        return "a book"

    def __exit__(self, *error):
        print("put back")

shelf = Shelf()
with shelf as thing:
    print("reading", thing)
print("still have", thing)
