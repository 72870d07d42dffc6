def mentions(text, word):
    if text.find(word):
        return "yes"
    return "no"


text = "tea and cake"
for word in ["tea", "cake", "beer"]:
    print(word, mentions(text, word))
