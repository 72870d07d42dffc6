def greet(names):
    for name in names:
        reply = yield name
        print("reply:", reply)

for guest in greet(["Ana", "Ben"]):
    print("hello", guest)
