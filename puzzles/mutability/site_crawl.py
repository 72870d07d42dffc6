links = {"home": ["shop", "about"], "shop": ["cart"]}
todo = ["home"]

for page in todo:
    todo.extend(links.get(page, []))

print(todo)
