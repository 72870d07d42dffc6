import lobby

print("loading", __name__)
guests = ["Ana"]

if __name__ == "__main__":
    guests.append("Ben")
    lobby.show()
