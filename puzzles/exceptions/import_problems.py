problems = [
    ValueError("row 3"),
    KeyError("name"),
    TypeError("row 5"),
    ValueError("row 9"),
]

try:
    raise ExceptionGroup("import", problems)
except* ValueError as found:
    print("values:", len(found.exceptions))
except* LookupError as found:
    print("lookups:", len(found.exceptions))

print("finished")
