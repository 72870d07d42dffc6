label = "shop"

def pack():
    label = "packer"

    class Plain:
        text = label

    class Copied:
        label = label

    return Plain.text, Copied.label

print(*pack(), label)
