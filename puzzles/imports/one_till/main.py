import bar
import kitchen
import till

bar.sell("tea")
kitchen.sell("soup")
till.sold.append("cake")

print(till.sold)
print(bar.till is kitchen.till)
