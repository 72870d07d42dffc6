def discount(card):
    rates = {"gold": 20, "blue": 0}
    return rates[card] or 5


for card in ["gold", "blue", "none"]:
    print(discount(card))
