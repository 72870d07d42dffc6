def masked(card):
    return card[:2] + "..." + card[-2:]


print(masked("4929-1881"))
print(masked("7"))
