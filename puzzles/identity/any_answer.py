replies = ["tea", None, True]

for reply in replies:
    print(reply is not None, reply is (not None))
