speakers = ("Ada")
guests = ("Ben",)

for name in speakers:
    print("Hello", name)
print(len(guests))

fee = 25,
print(fee * 2)
