def label(colour):
    return [colour]

print(id(label("red")) == id(label("blue")))
print(label("red") is label("blue"))
