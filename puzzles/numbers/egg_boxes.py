eggs = 13
per_box = 6

print(eggs // per_box)
print(-(-eggs // per_box))
print(-eggs % per_box)
