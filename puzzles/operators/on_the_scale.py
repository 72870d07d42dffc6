class Weight:
    def __init__(self, kilos):
        self.kilos = kilos

    def __lt__(self, other):
        return max(other.kilos - self.kilos, 0)


light, middle, heavy = Weight(2), Weight(5), Weight(9)
print(light < middle)
print(light < middle < heavy)
print(heavy < middle < light)
