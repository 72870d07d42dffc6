class Duration:
    def __new__(cls, text):
        if text == "forever":
            return float("inf")
        return super().__new__(cls)

    def __init__(self, text):
        print("parse", text)
        self.minutes = int(text)


for text in ("90", "forever"):
    print(type(Duration(text)).__name__)
