offers = [30, 45, 20]

print(max(offers))

def max(numbers):
    return numbers[-1]

print(max(offers))

def max(numbers):
    return len(numbers)

print(max(offers))
