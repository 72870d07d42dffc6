def sell(item, stock={"tea": 3, "rice": 5}):
    stock[item] -= 1
    return stock[item]

print(sell("tea"))
print(sell("tea"))
print(sell("tea", {"tea": 10}))
print(sell("tea"))
