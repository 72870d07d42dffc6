def seat(row, number, side="left"):
    return f"{row}{number} {side}"

place = ["C", 7]
print(seat(side="right", *place))
print(seat("A", *place))
try:
    print(seat(row="B", *place))
except TypeError:
    print("refused")
