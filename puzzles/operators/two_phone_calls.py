def is_open(shop):
    print("calling", shop)
    return shop != "bakery"


if is_open("bakery") and is_open("cafe"):
    print("brunch")
else:
    print("stay home")

print(is_open("cafe") or is_open("kiosk"))
