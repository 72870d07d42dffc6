class Price:
    def __add__(self, other):
        return "price adds"

    def __radd__(self, other):
        return "price is added"


class TaxedPrice(Price):
    def __radd__(self, other):
        return "taxed price is added"


print(Price() + Price())
print(Price() + TaxedPrice())
print(TaxedPrice() + Price())
print(5 + Price())
