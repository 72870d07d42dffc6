for number in (9, 10, 11, 30):
    if number % 3 == 0:
        print("fizz")
    elif number % 5 == 0:
        print("buzz")
    elif number % 15 == 0:
        print("fizzbuzz")
    else:
        print(number)
