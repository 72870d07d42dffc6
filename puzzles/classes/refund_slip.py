class Receipt:
    def title(self):
        return "receipt"

    def header(self):
        return f"* {self.title()} *"


class Refund(Receipt):
    def title(self):
        return "refund"

    def header(self):
        return super().header().upper()


slip = Refund()
print(slip.header())
print(Receipt.header(slip))
