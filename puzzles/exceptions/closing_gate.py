def check_in(name):
    try:
        return f"welcome {name}"
    finally:
        print("gate closes")
        return "too late"


print(check_in("Ada"))
