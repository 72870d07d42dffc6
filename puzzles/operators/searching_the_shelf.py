class Shelf:
    def __init__(self, *books):
        self.books = books

    def __getitem__(self, position):
        print("look at", position)
        return self.books[position]


shelf = Shelf("Emma", "Dune")
print("Dune" in shelf)
print("Ilias" in shelf)
