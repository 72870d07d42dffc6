checks = {}

def check(function):
    checks.setdefault(function.__name__, function)

@check
def length(text):
    return len(text) < 10

print(list(checks))
print(checks["length"]("hello"))
print(length("hello"))
