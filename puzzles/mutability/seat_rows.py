rows = [["free"] * 2] * 3
rows[0][1] = "Ada"

for row in rows:
    print(row)
