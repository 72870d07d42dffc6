word = "stop"

backwards = ""
for position in range(len(word) - 1, 0, -1):
    backwards += word[position]

print(backwards)
print(word[::-1])
print(word[3:0:-1])
