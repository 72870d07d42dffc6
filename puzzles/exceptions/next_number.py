last = 6


def take_number():
    number = last + 1
    try:
        return number
    finally:
        number += 1
        print("next is", number)


print(take_number())
