class Pooled(type):
    pool = {}

    def __call__(cls, name):
        if name not in cls.pool:
            cls.pool[name] = super().__call__(name)
        return cls.pool[name]


class Channel(metaclass=Pooled):
    def __init__(self, name):
        print("open", name)
        self.name = name


news = Channel("news")
again = Channel("news")
print(news is again)
print(hasattr(Channel, "pool"), hasattr(news, "pool"))
