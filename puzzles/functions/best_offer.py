offers = [30, 45, 20]

def best():
    return max(offers)

print(best())

def max(numbers):
    return numbers[0]

print(best())
