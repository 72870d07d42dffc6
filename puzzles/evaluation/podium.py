finish = ("Ida", "Jon", "Kim", "Lea")

winner, *others = finish

print(winner)
print(others)
