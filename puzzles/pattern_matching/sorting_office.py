def sort_out(value):
    match value:
        case 1:
            return "one"
        case int():
            return "int"
        case [_, *_]:
            return "sequence"
        case str():
            return "text"

print(sort_out(True))
print(sort_out(False))
print(sort_out("hello"))
print(sort_out(range(3)))
