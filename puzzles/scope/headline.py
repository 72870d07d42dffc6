title = "untitled"

def headline(is_draft):
    if is_draft:
        title = "DRAFT"
    return title

print(headline(True))
print(title)
print(headline(False))
