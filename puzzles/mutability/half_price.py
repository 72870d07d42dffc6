def halve(prices):
    for index in range(len(prices)):
        prices[index] //= 2

menu = [10, 20, 30]
halve(menu[1:])
print(menu)

halve(menu)
print(menu)
