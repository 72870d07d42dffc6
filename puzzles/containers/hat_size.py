def measure():
    print("measuring")
    return 40


sizes = {"hat": 56}
print(sizes.setdefault("hat", measure()))
print(sizes.setdefault("shoe", measure()))
print(sizes["hat"])
