settings = {"debug": False}

print("debug" in settings == True)
print(("debug" in settings) == True)
print("debug" in settings)
