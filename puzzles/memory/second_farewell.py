spares = []


class Engine:
    def __del__(self):
        print("scrapped?")
        spares.append(self)


engine = Engine()
del engine
print(len(spares))

spares.clear()
print(len(spares))
