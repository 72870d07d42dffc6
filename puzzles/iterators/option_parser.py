words = ["-o", "out.txt", "-v", "in.txt"]

for i in range(len(words)):
    if words[i] == "-o":
        print("write to", words[i + 1])
        i += 1
    else:
        print("argument", words[i])
