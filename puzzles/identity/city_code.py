city = "berlin"
folded = "ber" "lin"
parts = ["ber", "lin"]
joined = "".join(parts)

print(city == joined)
print(city is folded)
print(city is joined)
