def first_word(line):
    return next(iter(line.split()))


lines = ["red car", "", "blue van"]
try:
    print([first_word(line) for line in lines])
except (StopIteration, RuntimeError) as error:
    print(type(error).__name__)
try:
    print(list(first_word(line) for line in lines))
except (StopIteration, RuntimeError) as error:
    print(type(error).__name__)
print(list(map(first_word, lines)))
