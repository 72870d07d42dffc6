no_tags = ()
built = tuple([])
rest = ("last",)[1:]

print(no_tags is built)
print(no_tags is rest)
print(frozenset() is frozenset())
print([] is [])
