answer = "no"

if answer == "yes" or "y":
    print("deleting")
else:
    print("kept")

print(answer == "yes" or "y")
