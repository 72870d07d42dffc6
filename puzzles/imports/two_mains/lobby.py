print("lobby ready")

def show():
    import main
    print(main.guests)
