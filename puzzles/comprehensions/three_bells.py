bells = [lambda: "ding" * hour for hour in range(3)]
fixed = [lambda hour=hour: "ding" * hour for hour in range(3)]

print([len(ring()) for ring in bells])
print([len(ring()) for ring in fixed])
