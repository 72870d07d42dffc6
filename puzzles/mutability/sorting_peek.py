names = ["Cleo", "Bo", "Ada"]
seen = []

def length(name):
    seen.append(len(names))
    return len(name)

names.sort(key=length)
print(seen)
print(names)
