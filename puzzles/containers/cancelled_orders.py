queue = [12, 7, 30, 0]
meals = {12: "tea", 7: "cake"}

print(meals.pop(7))
print(queue.pop(0))
print(queue.pop(7))
