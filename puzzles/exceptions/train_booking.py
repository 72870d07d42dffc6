def book(seats):
    try:
        print("booking", seats)
        int(seats)
        print("checking")
    except ValueError:
        print("not a number")
    else:
        print("booked")


book("2")
book("two")
