def fetch(shelf, name, also=()):
    try:
        return shelf[name]
    except also or LookupError as error:
        return f"no {name} ({type(error).__name__})"


print(fetch({"hat": 3}, "umbrella"))
print(fetch(None, "umbrella", also=TypeError))
print(fetch({"hat": 3}, "umbrella", also=TypeError))
