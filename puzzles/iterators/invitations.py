sent = []

def invite(name):
    sent.append(name)
    return f"Dear {name}"

letters = map(invite, ["Ada", "Bo", "Cy"])
print(len(sent), "sent")

for letter in letters:
    print(letter)
    break

print(len(sent), "sent")
