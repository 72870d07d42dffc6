class Deck:
    suits = "SH"
    symbols = "AK"
    doubles = [suit + suit for suit in suits]
    print(doubles)
    cards = [suit + mark for suit in suits for mark in symbols]
    print(len(cards))
