def labelled(word):
    print("A")

    def decorator(function):
        print("B")

        def wrapper():
            print("C", word, function())
        return wrapper
    return decorator

@labelled("note:")
def tune():
    return "la"

print("ready")
tune()
tune()
