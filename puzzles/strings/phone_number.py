phone = "(030) 12-34-56"

for mark in "()-":
    phone.replace(mark, "")
print(phone)

for mark in "()-":
    digits = phone.replace(mark, "")
print(digits)
