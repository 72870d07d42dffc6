import inspect
from functools import wraps

def hurried(function):
    @wraps(function)
    def wrapper(*args):
        return function(args[0])
    return wrapper

@hurried
def tea(kind, milk=False):
    return f"{kind}, milk: {milk}"

print(inspect.signature(tea))
print(tea("mint", True))
print(tea.__defaults__)
