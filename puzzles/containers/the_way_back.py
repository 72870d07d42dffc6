route = ["home", "shop", "lake"]
back = reversed(route)

print(list(back))
print(list(back))
print(route)
