import till

def sell(drink):
    till.sold.append(drink)
