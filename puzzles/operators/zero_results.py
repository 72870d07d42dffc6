def page_size(asked=None):
    return asked or 20


print(page_size(5))
print(page_size())
print(page_size(0))
