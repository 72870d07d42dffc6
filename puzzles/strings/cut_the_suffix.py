files = ["notes.txt", "report.txt", "next.txt"]

for file in files:
    print(file.rstrip(".txt"))
