class Booking:
    def __init__(self, arrival, departure):
        self.nights = departure - arrival
        if self.nights < 1:
            return False


for departure in [7, 5]:
    if Booking(5, departure):
        print("booked")
    else:
        print("refused")
