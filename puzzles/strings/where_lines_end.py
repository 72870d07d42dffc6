text = "one\x0ctwo\nthree\n"

print(len(text.splitlines()))
print(len(text.split("\n")))
print(text.splitlines()[1], text.split("\n")[1])
