tables = []
for factor in [2, 3]:
    tables.append(factor * n for n in [1, 10])

for table in tables:
    print(list(table))
print(sum(tables[0]))
