class Page:
    def __init__(self):
        print("draw frame")


class Menu(Page):
    pass


class Form(Page):
    def __init__(self):
        print("draw fields")


Menu()
Form()
