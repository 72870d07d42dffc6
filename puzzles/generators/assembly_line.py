def peel(fruits):
    for fruit in fruits:
        print("peel", fruit)
        yield fruit

def cut(fruits):
    for fruit in fruits:
        print("cut", fruit)
        yield fruit

for fruit in cut(peel(["apple", "pear"])):
    print("serve", fruit)
