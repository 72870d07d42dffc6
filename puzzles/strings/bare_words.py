text = "'Well,' (she) sang: don't!!"

for word in text.split():
    print(word.strip("'(),:!"))
