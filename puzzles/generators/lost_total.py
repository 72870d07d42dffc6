def takings(sales):
    total = 0
    for sale in sales:
        total += sale
        yield sale
    return total

print(list(takings([4, 6])))
print(sum(takings([4, 6])))
