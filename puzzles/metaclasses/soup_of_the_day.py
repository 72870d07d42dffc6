class NoteTwice(dict):
    def __setitem__(self, name, value):
        if name in self:
            print("twice:", name)
        super().__setitem__(name, value)


class MenuType(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return NoteTwice()


class Lunch(metaclass=MenuType):
    soup = 4
    salad = 6
    soup = 5


print(Lunch.soup)
Lunch.soup = 7
print(Lunch.soup)
