word = "start"
last = "nobody"

lengths = [len(last := word) for word in ("fig", "plum")]

print(lengths)
print(word, last)
