errors = ["disk", "net"]
report = errors

errors = []
print(report)

errors = report
errors.clear()
print(report)
