def counted(function):
    visits = 0

    def wrapper(name):
        nonlocal visits
        visits += 1
        return f"{function(name)} is no. {visits}"
    return wrapper

@counted
def adult(name):
    return name

@counted
def child(name):
    return name

print(adult("Ann"))
print(adult("Bea"))
print(child("Tim"))
