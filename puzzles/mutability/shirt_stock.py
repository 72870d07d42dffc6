stock = dict.fromkeys(["red", "blue"], {"small": 0})
sold = dict.fromkeys(["red", "blue"], 0)

stock["red"]["small"] += 4
sold["red"] += 1

print(stock["blue"])
print(sold["blue"])
