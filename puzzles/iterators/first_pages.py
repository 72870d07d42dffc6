chapters = ["Sea", "Fog", "Ice", "Sun", "Rain"]

for number in range(1, 4):
    print(number, chapters[number])

print(len(range(1, 4)), "chapters read")
