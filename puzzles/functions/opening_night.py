def opening():
    print("curtain up")

    def closing():
        print("curtain down")
    return closing

print("guests arrive")
evening = opening()
print("play")
evening()
