plate = "B-482"

try:
    plate[0] = "C"
    print("repainted")
except TypeError:
    print("refused")

print("C" + plate[1:])
print(plate)
