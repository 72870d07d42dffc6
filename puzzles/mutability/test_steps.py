base = ["login"]

steps = base
steps = steps + ["search"]
print(base)

steps = base
steps += ["logout"]
print(base)
