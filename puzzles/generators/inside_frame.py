def countdown(n):
    while n > 0:
        yield n
        n -= 1

clock = countdown(2)
print(clock.gi_frame.f_locals["n"])
next(clock)
next(clock)
print(clock.gi_frame.f_locals["n"])

print(next(clock, "lift-off"))
print(clock.gi_frame)
print(next(clock, "lift-off"))
