def read_diary():
    print("unlock")
    try:
        return "dear diary"
    finally:
        print("lock")


print(read_diary())
print("good night")
