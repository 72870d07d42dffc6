problem = "none so far"

try:
    raise ValueError("no milk")
except ValueError as problem:
    print("caught", problem)

print("last:", problem)
