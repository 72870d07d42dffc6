def loud(function):
    print("wrapping")
    def louder():
        return function().upper() + "!"
    return louder

def greet():
    return "hello"

quiet = greet
greet = loud(greet)

print(quiet())
print(greet())
