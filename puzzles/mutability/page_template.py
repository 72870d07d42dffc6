template = {"name": "draft", "tags": []}

page = template.copy()
page["name"] = "home"
page["tags"].append("new")

print(template)
