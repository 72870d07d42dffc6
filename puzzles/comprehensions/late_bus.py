waits = [3, 12, 25]

late = any(print("wait", wait) or wait > 10 for wait in waits)
print("late:", late)
