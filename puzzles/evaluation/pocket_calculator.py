def calculate(line):
    stack = []
    for token in line.split():
        if token == "-":
            stack.append(stack.pop() - stack.pop())
        else:
            stack.append(int(token))
    return stack

print(calculate("8 3 -"))
print(calculate("9 4 1 - -"))
