readings = ["2.9", "-2.9"]

for text in readings:
    print(int(float(text)))
print(int("2.9"))
