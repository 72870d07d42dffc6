def next_step(cart):
    if not cart == []:
        return "pay"
    return "keep shopping"


print(next_step(["tea"]))
print(next_step([]))
print(next_step(()))
