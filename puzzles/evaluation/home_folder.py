folder, name = folder[name] = {}, "home"

print(folder["home"][1])
print(folder["home"][0] is folder)
print(folder)
