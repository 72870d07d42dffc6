def weigh():
    total = 0
    try:
        while True:
            total += yield total
    except GeneratorExit:
        return total


scale = weigh()
next(scale)
scale.send(200)
print(scale.send(50))
print(scale.close())
print(next(scale, "off"))
