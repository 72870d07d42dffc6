def sign(text):
    print("paint", text)

    def hang(function):
        print("hang", text)
        return function
    return hang

@sign("open")
@sign("sale")
def shop():
    print("welcome")

print("nine")
shop()
