def fee(hours, rate=3, free=0):
    return (hours - free) * rate

print(fee(4))
fee.__defaults__ = (5,)
try:
    print(fee(4))
except TypeError:
    print("refused")
print(fee(4, 2))
