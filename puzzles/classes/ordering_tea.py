class Loud:
    def order(self):
        return super().order().upper()


class Polite:
    def order(self):
        return super().order() + ", please"


class Guest:
    def order(self):
        return "tea"


class Tourist(Loud, Polite, Guest):
    pass


class Regular(Polite, Loud, Guest):
    pass


print(Tourist().order())
print(Regular().order())
