name = "".join(["grace", " ", "hopper"])

print(name[:] is name)
print(name.strip() is name)
print(name.replace("z", "s") is name)
print("".join([name]) is name)
print(name.lower() is name)
