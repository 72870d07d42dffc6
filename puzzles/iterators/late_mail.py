inbox = ["a.txt", "b.txt"]
reader = iter(inbox)

print(next(reader))
inbox.append("c.txt")
print(list(reader))

inbox.append("d.txt")
for attempt in range(2):
    print(next(reader, "no mail"))
