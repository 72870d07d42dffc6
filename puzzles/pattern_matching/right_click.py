def read(event):
    match event:
        case {"kind": "click"}:
            return "click"
        case {"kind": "click", "button": "right"}:
            return "right click"
        case {"kind": kind}:
            return f"some {kind}"
    return "nothing"

print(read({"kind": "click", "button": "right"}))
print(read({"kind": "scroll", "by": 3}))
print(read({"by": 3}))
