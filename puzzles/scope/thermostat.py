temperature = 18

def warm_up():
    temperature = 21
    print("inside:", temperature)

warm_up()
print("outside:", temperature)
