def latest(messages, count):
    return messages[-count:]


inbox = ["a", "b", "c"]
print(latest(inbox, 2))
print(latest(inbox, 5))
print(latest(inbox, 0))
