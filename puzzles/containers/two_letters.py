people = {"de": 83, "fr": 68}

for code, millions in people:
    print(code, millions)
