def limits_agree():
    low = 5000
    high = 5000
    return low is high

limits_agree()
low = 5000
high = 5000
low is high
