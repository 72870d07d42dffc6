menu = {"tea": 2}
specials = {"pie": 5}


def find_soup():
    try:
        print(menu["soup"])
    except LookupError:
        print("see specials")
        print(specials["soup"])
    except KeyError:
        print("no soup")
    finally:
        print("kitchen closes")


find_soup()
