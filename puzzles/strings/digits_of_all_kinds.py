def parse(text):
    return int(text) if text.isdigit() else "no number"


arabic_three = "\u0663"
superscript_two = "\u00b2"

print(parse("12"))
print(parse("-5"))
print(parse(arabic_three))
print(parse(superscript_two))
