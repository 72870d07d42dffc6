class Wildcard:
    def __eq__(self, other):
        return True

field = Wildcard()
print(field == None)
print(field is None)
print([field, None].count(None))
