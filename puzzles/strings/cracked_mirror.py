def mirrored(word):
    for i in range(len(word) // 2):
        if word[i] != word[-i]:
            return f"differs at {i}"
    return "mirrored"


print(mirrored("level"))
print(mirrored("tab"))
