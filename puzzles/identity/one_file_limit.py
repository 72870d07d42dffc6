limit = 5000
default = 5000
typed = int("5000")

print(limit == typed)
print(limit is default)
print(limit is typed)
