class Safe:
    def __init__(self, code):
        self.__code = code

    def opens_with(self, guess):
        return guess == self.__code


safe = Safe(42)
safe.__code = 7
print(safe.opens_with(7), safe.opens_with(42))
print(safe.__code)
print(safe._Safe__code)
