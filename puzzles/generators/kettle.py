def brew(cups):
    print("kettle on")
    for cup in range(1, cups + 1):
        yield f"cup {cup}"
    print("kettle off")

order = brew(2)
print("order placed")
for cup in order:
    print(cup)
