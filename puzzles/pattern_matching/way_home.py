HOME = (0, 0)

def describe(place):
    match place:
        case HOME:
            return f"home is {HOME}"
    return "somewhere"

print(describe((0, 0)))
print(describe((3, 4)))
print(HOME)
