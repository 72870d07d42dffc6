class Storage:
    def place(self):
        return "disk"


class Cloud(Storage):
    def place(self):
        return "sky"


class Mirror(Cloud, Storage):
    pass


print(Mirror().place())

try:
    class Backup(Storage, Cloud):
        pass
except TypeError:
    print("impossible")
else:
    print(Backup().place())
