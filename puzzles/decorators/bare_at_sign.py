def ending(mark="!"):
    def decorator(function):
        def wrapper(name):
            return function(name) + mark
        return wrapper
    return decorator

@ending
def greet(name):
    return "hello " + name

answer = greet("Ann")
print(type(answer).__name__)
print(greet.__name__)
