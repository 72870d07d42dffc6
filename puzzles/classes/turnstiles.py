class Turnstile:
    visitors = 0

    def enter(self):
        self.visitors += 1


north = Turnstile()
south = Turnstile()
north.enter()
north.enter()
south.enter()
print(north.visitors, south.visitors)
print(Turnstile.visitors)
