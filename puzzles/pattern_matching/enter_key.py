ENTER = "return"

def press(event):
    match event.split():
        case ["key", ENTER]:
            return "send"
        case ["key", letter]:
            return f"type {letter}"
        case _:
            return "ignore"

print(press("key return"))
print(press("key a"))
print(press("mouse up"))
