readings = [3, 8, 5]

print(any((hit := level) > 6 for level in readings))
print(hit)
print(all((hit := level) > 2 for level in readings))
print(hit)
