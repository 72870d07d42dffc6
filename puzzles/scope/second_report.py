def check(text):
    problem = "none"

    def report():
        return "problem: " + str(problem)

    try:
        if not text:
            raise ValueError("empty")
    except ValueError as problem:
        print(report())
    return report

later = check("tea")
print(later())
later = check("")
print(later())
