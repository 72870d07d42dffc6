class Device:
    def __init__(self):
        print("power")


class Camera(Device):
    def __init__(self):
        print("lens")


class Phone(Device):
    def __init__(self):
        super().__init__()
        print("antenna")


class SmartPhone(Camera, Phone):
    def __init__(self):
        super().__init__()
        print("apps")


SmartPhone()
