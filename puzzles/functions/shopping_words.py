words = ["tea", "milk", "rice"]

len(words)
"sorted:"
print(words.sort())
words
print(words[0])
