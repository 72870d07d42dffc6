def summary(reply):
    match reply:
        case {}:
            return "empty"
        case {"error": text}:
            return f"failed: {text}"
    return "no dict"

print(summary({}))
print(summary({"error": "timeout"}))
print(summary([]))
