trouble = "none"

for price in ["12", "free"]:
    try:
        print(int(price))
    except ValueError as trouble:
        trouble = "not a price: " + price

print("trouble:", trouble)
