def find_key(pockets):
    for pocket in pockets:
        try:
            if pocket == "key":
                print("found it")
                break
        finally:
            print("zip up")
    else:
        print("locked out")


find_key(["coin", "key", "comb"])
