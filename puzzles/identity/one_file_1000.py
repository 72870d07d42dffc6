limit = 1000
default = 1000
typed = int("1000")

print(limit == typed)
print(limit is default)
print(limit is typed)
