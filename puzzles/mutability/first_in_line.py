names = ["Cy", "Ada", "Bo"]

sorted(names)
print(names[0])

last_first = list(reversed(names))
print(last_first[0])
print(names[0])
