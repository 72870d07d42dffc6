def advise(light):
    match light:
        case "red":
            print("stop")
        case "amber":
            print("slow down")
        case _:
            print("drive")

advise("red")
advise("amber")
