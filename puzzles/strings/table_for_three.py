guests = 3

print("guests: " + str(guests))
print("guests:", guests)
print("guests: " + guests)
