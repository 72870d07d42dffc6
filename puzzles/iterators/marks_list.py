names = ["Ida", "Jon", "Kim"]
marks = [8, 6]

for name, mark in zip(names, marks):
    print(name, mark)

print(len(list(zip(names, marks))), "of", len(names), "graded")
