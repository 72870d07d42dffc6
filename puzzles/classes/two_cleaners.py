class Parser:
    def run(self, text):
        return f"[{self.__clean(text)}]"

    def __clean(self, text):
        return text.strip()


class LoudParser(Parser):
    def __clean(self, text):
        return text.upper()


print(LoudParser().run(" hi "))
print(hasattr(LoudParser(), "__clean"))
