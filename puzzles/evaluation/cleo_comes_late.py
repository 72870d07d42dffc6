seats = ["Ada", "Bo"]
newest = "Bo"

try:
    newest = seats[2] = "Cleo"
except IndexError:
    print("no such seat")

print(newest)
print(seats)
