days = ["Mon", "Tue", "Wed"]
shifts = ["early", "late"]

try:
    for day, shift in zip(days, shifts, strict=True):
        print(day, shift)
except ValueError:
    print("lists do not match")
