import gc


class Folder:
    def __del__(self):
        print("folder freed")


class File:
    pass


gc.disable()
folder, file = Folder(), File()
folder.content = file
file.parent = folder
del folder, file
print("names gone")
gc.collect()
print("collected")
