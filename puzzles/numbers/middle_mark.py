marks = [4, 2, 6]

print(sum(marks) / len(marks))
print(marks[len(marks) // 2])
print(marks[len(marks) / 2])
