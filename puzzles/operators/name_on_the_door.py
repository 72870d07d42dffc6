nickname = ""
role = "admin"

print(nickname or "guest")
print(role and "welcome")
print(0 or [])
