shelf = [40, 10, 30]
shelf.remove(10)
print(shelf)

try:
    shelf.pop(30)
except IndexError:
    print("no such place")

print(shelf.pop())
