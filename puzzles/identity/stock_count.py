booked = 256
counted = int("256")
print(booked is counted)

booked += 1
counted += 1
print(booked is counted)
print(booked == counted)
