for wish in ["soup", "bill", "cake"]:
    match wish:
        case "bill":
            print("paying")
            break
        case "soup":
            print("hot, please")
        case _:
            print("serving", wish)

print("leaving")
