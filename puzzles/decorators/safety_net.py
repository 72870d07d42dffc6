def safe(function):
    def wrapper(text):
        try:
            return function(text)
        except ValueError:
            return "no number"
    return wrapper

def logged(function):
    def wrapper(text):
        result = function(text)
        print("done:", result)
        return result
    return wrapper

@safe
@logged
def read(text):
    return int(text)

print(read("7"))
print(read("x"))
