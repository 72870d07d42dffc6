numbers = iter([11, 12, 13])

def guest(name, number=next(numbers)):
    return f"{name}: {number}"

print(guest("Ann"))
print(guest("Bob"))
print("next is", next(numbers))
