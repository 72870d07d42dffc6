def order(price, count=2):
    return with_tax(price * count)

try:
    print(order(10))
except NameError:
    print("not yet")

def with_tax(amount):
    return amount + amount // 5

print(order(10))

def with_tax(amount):
    return amount

print(order(10))
