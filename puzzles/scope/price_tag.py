currency = "EUR"

def tag(price):
    return f"{price} {currency}"

print(tag(5))
currency = "CHF"
print(tag(5))
