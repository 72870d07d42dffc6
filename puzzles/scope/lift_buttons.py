buttons = []
for floor in range(3):
    buttons.append(lambda: f"to floor {floor}")

for press in buttons:
    print(press())
