def read_seats(text):
    try:
        return int(text)
    finally:
        return 0


print(read_seats("12"))
print(read_seats("many"))
