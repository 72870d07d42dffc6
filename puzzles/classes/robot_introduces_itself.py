class Robot:
    def __init__(self):
        print(self.greeting())

    def greeting(self):
        return "beep"


class NamedRobot(Robot):
    def __init__(self, name):
        super().__init__()
        self.name = name

    def greeting(self):
        return f"I am {self.name}"


Robot()
NamedRobot("Rosie")
