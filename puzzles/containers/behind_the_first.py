queue = ["Ann", "Bob", "Cid"]
first, *rest = queue

rest.append("Dee")
print(rest)
print(queue)
