def finished(tasks):
    return all(task == "done" for task in tasks)


print(finished(["done", "done"]))
print(finished(["done", "open"]))
print(finished([]))
print(any([]))
