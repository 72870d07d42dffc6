print(all([]))
print(all([[]]))
print(all([[[]]]))
print(any([[], [[]]]))
