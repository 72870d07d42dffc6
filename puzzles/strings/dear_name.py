template = "Hi NAME, bye NAME"
letter = template

letter.replace("NAME", "Bob")
letter = letter.replace("NAME", "Kim")
print(letter)
print(template)
