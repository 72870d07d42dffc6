from functools import wraps

def logged(function):
    @wraps(function)
    def wrapper(*args):
        print("calling", function.__name__)
        function(*args)
    return wrapper

@logged
def discount(price):
    """Take ten percent off."""
    return price * 9 // 10

print(discount.__name__)
print(discount(200))
