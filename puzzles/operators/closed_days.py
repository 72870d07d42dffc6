def closed(day):
    return day == "Sat" or "Sun"


for day in ["Sat", "Sun", "Mon"]:
    if closed(day):
        print(day, closed(day))
