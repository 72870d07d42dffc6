def drive(fuel, km):
    while km > 0:
        if fuel == 0:
            print("stranded,", km, "to go")
            break
        fuel -= 1
        km -= 1
    else:
        print("arrived, fuel", fuel)


drive(5, 2)
drive(1, 3)
drive(8, 0)
