grades = {"Ann": 1, "Bob": 1.0, "Cid": 2}
by_grade = {grade: name for name, grade in grades.items()}

print(by_grade)
print(by_grade[True])
