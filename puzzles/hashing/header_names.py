class Header:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return self.name.lower() == other.name.lower()

    def __hash__(self):
        return hash(self.name.lower())

headers = {Header("Content-Type"): "text"}
headers[Header("content-type")] = "json"

for header, value in headers.items():
    print(header.name, value)
