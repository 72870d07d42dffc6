def plain(text):
    return text.strip("<b>").strip("</b>")


for text in ["<b>hello</b>", "<b>bold</b>", "<b>sub</b>"]:
    print(plain(text))
