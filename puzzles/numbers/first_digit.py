def first_digit(number):
    if number > 9:
        number = number // 10
    return number


print(first_digit(7))
print(first_digit(42))
print(first_digit(365))
