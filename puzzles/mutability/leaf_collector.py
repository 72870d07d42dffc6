def leaves(tree, found=[]):
    for item in tree:
        if isinstance(item, list):
            leaves(item, found)
        else:
            found.append(item)
    return found

print(leaves(["a", ["b"]]))
print(leaves(["c"]))
