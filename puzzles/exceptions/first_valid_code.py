def first_valid(codes):
    for code in codes:
        try:
            return int(code)
        finally:
            print("tried", code)
            continue
    return "none valid"


print(first_valid(["x", "7"]))
