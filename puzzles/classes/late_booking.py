class Booking:
    def __init__(self, arrival, departure):
        self.nights = departure - arrival
        if self.nights < 1:
            return False


print(Booking(3, 5).nights)
try:
    print(Booking(5, 5))
except TypeError:
    print("refused")
