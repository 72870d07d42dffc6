def finish(rows, title):
    rows.append("total")
    title = title.upper()
    rows = [title]
    return len(rows)

lines = ["rent"]
heading = "costs"

print(finish(lines, heading))
print(lines)
print(heading)
