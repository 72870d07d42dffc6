buttons = {}
for color in ("red", "blue"):
    buttons[color] = lambda color=color: print("painting", color)

buttons["red"]()
buttons["blue"]()
buttons["red"]("double-click")
