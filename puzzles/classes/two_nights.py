class Booking:
    def __init__(self, nights):
        self.nights = nights
        return nights > 0


class Suite(Booking):
    def __init__(self, nights):
        print("valid:", super().__init__(nights))


print(Suite(2).nights)
print(Booking(2))
