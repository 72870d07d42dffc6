def rain():
    print("rain")
    return "wet"

print("clouds")
weather = rain

def sun():
    print("sun")
    return undefined_word

print("rainbow")
print(weather())
