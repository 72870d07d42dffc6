delays = [4, 0, 11]
late = filter(lambda minutes: minutes > 15, delays)

if late:
    print("sorry for the delay")
else:
    print("all on time")

print(list(late))
