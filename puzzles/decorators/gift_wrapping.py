def boxed(make):
    def wrapper():
        return "[" + make() + "]"
    return wrapper

def ribboned(make):
    def wrapper():
        return "~" + make() + "~"
    return wrapper

@ribboned
@boxed
def gift():
    return "book"

print(gift())
