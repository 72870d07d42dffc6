def check_age(age):
    if age < 18:
        raise ValueError("too young")


try:
    check_age(12)
    print("welcome")
except ValueError as problem:
    print("sorry")

print(problem)
