dish = "soup"
price = 4
width = 7

print(f"{dish=}")
print(f"{dish=:.>{width}}")
print(f"{price * 2 = }")
