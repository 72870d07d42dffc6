count = 0
label = "none"

class Visit:
    global count
    count = 5
    label = "guest"

    def greet(self):
        return f"{label} {count}"

print(count, label)
print(hasattr(Visit, "count"), hasattr(Visit, "label"))
print(Visit().greet())
