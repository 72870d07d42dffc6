salt = 2

def soup():
    return "hot"
