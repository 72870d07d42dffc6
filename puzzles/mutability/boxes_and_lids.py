boxes = [["pen"], ["cup"]]
counts = [1, 1]

for box in boxes:
    box += ["lid"]
for count in counts:
    count += 1

print(boxes[0])
print(counts[0])
