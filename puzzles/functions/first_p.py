def first_with(letter, words):
    for word in words:
        if word.startswith(letter):
            return word
        print("not", word)
    return "nothing"

print(first_with("p", ["fig", "plum", "pear"]))
print(first_with("x", ["kiwi"]))
