queue = ["Ann", "Bob", "Ann"]

queue.remove(queue[-1])
print(queue)
print(queue[-1])
