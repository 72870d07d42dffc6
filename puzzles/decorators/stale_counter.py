from functools import wraps

def counted(function):
    @wraps(function)
    def wrapper():
        wrapper.calls += 1
        return function()
    wrapper.calls = 0
    return wrapper

def polite(function):
    @wraps(function)
    def wrapper():
        return function() + ", please"
    return wrapper

@polite
@counted
def order():
    return "tea"

order()
print(order())
print(order.calls, order.__wrapped__.calls)
