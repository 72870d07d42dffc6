def last(people):
    if len(people) == 1:
        return people[0]
    last(people[1:])

print(last(["Zoe"]))
print(last(["Ann", "Zoe"]))
print(last(["Ann", "Bob", "Zoe"]))
