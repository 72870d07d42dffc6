def hello(name):
    print("hello", name)
    return name.upper()


def goodbye(name):
    print("goodbye", name)


print(hello("Ann"))
print(goodbye("Bob"))
print(print("the end"))
