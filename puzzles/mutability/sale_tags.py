tags = ["new"]
tags.append("hit")
tags.extend("ok")
tags += "go"

print(len(tags))
print(tags[2])
