def ask(question):
    print(question)
    return question.upper()

form = {}
form[ask("where")] = ask("what")
print(form)
