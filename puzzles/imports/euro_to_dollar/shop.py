currency = "EUR"

def use(name):
    global currency
    currency = name
