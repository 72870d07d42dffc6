from functools import singledispatch


@singledispatch
def label(value):
    return f"text {value}"


@label.register(int)
def label_int(value):
    return f"number {value}"


print(label(8))
print(label(True))
print(label(2.5))
