answers = [3, True, "7", 2.0, False]

whole = [a for a in answers if isinstance(a, int)]
print(whole)
print(sum(whole))
