class Listed(type):
    def __init__(cls, name, bases, body):
        print("list", name)
        super().__init__(name, bases, body)


class Checked(type):
    def __init__(cls, name, bases, body):
        print("check", name)
        super().__init__(name, bases, body)


class ListedAndChecked(Listed, Checked):
    pass


class Page(metaclass=Listed):
    pass


class LoginPage(Page, metaclass=ListedAndChecked):
    pass
