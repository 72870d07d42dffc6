seats = {"vip": "Ada", 7: "Ben", "7": "Cleo"}
queue = ["Dora", "Emil"]

print("{s[vip]} and {s[7]}".format(s=seats))
print("{q[1]}".format(q=queue))
print("{q[-1]}".format(q=queue))
