def limits_agree():
    low = 1000
    high = 1000
    return low is high

limits_agree()
low = 1000
high = 1000
low is high
