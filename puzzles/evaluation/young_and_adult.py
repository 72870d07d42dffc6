young, adult = 1, 0

for month in range(4):
    young, adult = adult, adult + young
    print(young, adult)
