class Door:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "demolished")


front = Door("front")
entrance = front
del front
print("moving out")
del entrance
print("on the road")
