backslash = chr(92)

for count in range(4):
    source = 'r"C:' + backslash * count + '"'
    try:
        print(source, len(eval(source)))
    except SyntaxError:
        print(source, "has no end")
