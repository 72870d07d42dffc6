def hello(name):
    print("hello", name)
    return name.upper()


def goodbye(name):
    print("goodbye", name)


print("in:", hello("Ann"))
print("out:", goodbye("Bob"))
print("end:", print("closed"))
