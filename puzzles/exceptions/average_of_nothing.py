def average(scores):
    try:
        return sum(scores) / len(scores)
    except ZeroDivisionError:
        raise ValueError("no scores")
    except ValueError:
        return 0


print(average([4, 6]))
print(average([]))
