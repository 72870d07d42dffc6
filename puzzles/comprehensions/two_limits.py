limit = 4


class Report:
    rows = [5, 3, 8]
    limit = 2
    top = [row for row in rows[:limit]]
    large = [row for row in rows if row > limit]


print(Report.top)
print(Report.large)
