def is_open():
    return False

if is_open:
    print("come in")
else:
    print("closed today")

print(is_open())
