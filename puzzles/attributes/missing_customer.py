class Order:
    def __init__(self, customer):
        self.customer = customer

    @property
    def email(self):
        return self.customer.lower()

    def __getattr__(self, name):
        return f"no {name}"


print(Order("ANN@EXAMPLE.ORG").email)
print(Order(None).email)
print(Order(None).phone)
