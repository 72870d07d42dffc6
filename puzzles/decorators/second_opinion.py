def describe(n):
    return "a number"

def unless_none(fallback):
    def decorator(function):
        def wrapper(n):
            answer = function(n)
            return fallback(n) if answer is None else answer
        return wrapper
    return decorator

@unless_none(describe)
def describe(n):
    if n < 0:
        return "below zero"

print(describe(-1))
print(describe(5))
