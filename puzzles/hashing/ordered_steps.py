from collections import OrderedDict

first = OrderedDict(wash=1, dry=2)
plain = {"dry": 2, "wash": 1}
last = OrderedDict(dry=2, wash=1)

print(first == plain, plain == last)
print(first == last)
print(dict(first) == dict(last))
