buttons = [lambda: floor for floor in range(3)]
fixed = [lambda floor=floor: floor for floor in range(3)]

print([press() for press in buttons])
print([press() for press in fixed])
