word = "cat"
letters = list(word)
letters[0] = "b"

print("".join(letters))
print(word)

word[0] = "r"
print(word)
