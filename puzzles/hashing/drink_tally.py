tally = {}

for drink in ["tea", "cola", "tea"]:
    try:
        tally[drink] = tally[drink] + 1
    except KeyError:
        print("new:", drink)
        tally[drink] = 1

print(tally)
