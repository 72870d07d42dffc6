def tag(name, /, **attributes):
    for key, value in attributes.items():
        name += f" {key}={value}"
    return f"<{name}>"


print(tag("img", width=40))
print(tag("input", name="email"))
try:
    print(tag(name="hr"))
except TypeError:
    print("no tag")
