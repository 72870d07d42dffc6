word = "menu"
words = ["tea", "milk"]

[word.upper() for word in words]
[words.append(extra) for extra in ["rice"]]

print(word)
print(*words)
