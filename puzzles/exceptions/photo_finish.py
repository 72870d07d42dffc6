def race():
    try:
        try:
            return "Ann"
        finally:
            print("line one")
            return "Bo"
    finally:
        print("line two")
        return "Cy"


print(race())
