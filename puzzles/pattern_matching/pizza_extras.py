def extras(size):
    found = []
    match size:
        case "large":
            found.append("olives")
        case "large" | "medium":
            found.append("cheese")
        case _:
            found.append("basil")
    return found

print(*extras("large"))
print(*extras("medium"))
