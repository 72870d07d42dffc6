def first_free(seats):
    for number, taken in enumerate(seats, start=1):
        if not taken:
            break
    return number

print(first_free([True, False, True]))
print(first_free([True, True, True]))
print(first_free([]))
