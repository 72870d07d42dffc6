dates = {"draft": "Monday"}
status = "draft"

status = dates[status] = "sent"

print(status)
print(dates)
