import till

def sell(meal):
    till.sold.append(meal)
