chat = ["hi", "spam", "ok", "spam", "spam"]

chat.remove("spam")
print(chat.count("spam"))

while "spam" in chat:
    chat.remove("spam")
print(chat)

chat.remove("spam")
print("clean")
