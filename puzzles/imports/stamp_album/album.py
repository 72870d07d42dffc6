print("album opened")

class Stamp:
    pass
