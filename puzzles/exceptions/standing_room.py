def seat_for(name, rows):
    for number, row in enumerate(rows, 1):
        for seat in row:
            if seat == "free":
                print(name, "in row", number)
                break
        else:
            continue
        break
    else:
        print(name, "stands")


seat_for("Ann", [["Bo", "Cy"], ["Di", "free"], ["free"]])
seat_for("Eve", [["Bo"], []])
