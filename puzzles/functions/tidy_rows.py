def report(rows):
    rows = list(rows)
    rows.append(["total", 703])
    for row in rows:
        row[0] = row[0].upper()
    return len(rows)

bills = [["rent", 700], ["tea", 3]]

print(report(bills))
print(bills)
