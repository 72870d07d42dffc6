def logged(function):
    def wrapper(*args):
        """Log a call."""
        print("calling", function.__name__)
        return function(*args)
    return wrapper

@logged
def area(width, height):
    """Multiply two sides."""
    return width * height

print(area(3, 4))
print(area.__name__)
print(area.__doc__)
