tickets = [7, 4, 7, 9, 4]

odd_one = 0
for ticket in tickets:
    odd_one = odd_one ^ ticket

print(odd_one)
print(6 ^ 6 ^ 2)
