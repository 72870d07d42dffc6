class Book:
    def __init__(self, isbn):
        self.isbn = isbn

    def __eq__(self, other):
        return self.isbn == other.isbn

    def __hash__(self):
        return hash(self.isbn)


class Ebook(Book):
    def __eq__(self, other):
        return isinstance(other, Ebook) and super().__eq__(other)


prices = {Book("111"): 30}
print(Book("111") in prices)
print(Ebook("111") in prices)
