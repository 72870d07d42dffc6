posts = range(0, 100, 25)

print(len(posts))
print(posts[-1])
print(100 in posts)
print(posts == range(0, 99, 25))
